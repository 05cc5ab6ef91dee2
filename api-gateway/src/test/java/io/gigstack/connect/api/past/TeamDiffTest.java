package io.gigstack.connect.api.past;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.RandomParts;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class TeamDiffTest {

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client, "{\"name\":\"Alpha\",\"metadata\":{\"a/b~c\":1}}");

    private Reply diff(long from, long to) {
        return client.get(team.path("diff") + "?from=%d&to=%d".formatted(from, to));
    }

    @Test
    void it_is_told_what_changed_and_by_which_events() {
        team.updated("{\"metadata\":{\"a/b~c\":null,\"n\":null,\"d\":\"x\"}}");
        team.suspended("Unpaid");

        Reply diff = diff(1, 3).expect(200);

        assertThat(diff.at("/data/patch")
                        .valueStream()
                        .filter(one -> !one.at("/path").asString().equals("/updatedAt")))
                .containsExactly(
                        json("{\"op\":\"replace\",\"path\":\"/status\",\"value\":\"suspended\"}"),
                        json("{\"op\":\"remove\",\"path\":\"/metadata/a~1b~0c\"}"),
                        json("{\"op\":\"add\",\"path\":\"/metadata/d\",\"value\":\"x\"}"));
        assertThat(diff.texts("/data/events", "/type")).containsExactly("team.metadata_changed", "team.suspended");
        assertThat(diff.texts("/data/events", "/reason").getLast()).isEqualTo("Unpaid");
        assertThat(diff.at("/data/events")).isEqualTo(json("[%s,%s]".formatted(history(1), history(2))));
        assertThat(diff.at("/data/next").isNull()).isTrue();
    }

    private JsonNode history(int index) {
        return client.get(team.path("history")).at("/data").get(index);
    }

    @Test
    void a_version_is_like_itself_and_a_patch_may_lead_back() {
        team.updated("{\"name\":\"Beta\"}");

        assertThat(diff(2, 2).expect(200).at("/data/patch")).isEmpty();
        assertThat(diff(2, 2).at("/data/events")).isEmpty();
        Reply back = diff(2, 1).expect(200);
        assertThat(Patches.apply(team.data(), back.at("/data/patch")))
                .isEqualTo(client.get(team.path() + "?version=1").data());
        assertThat(back.texts("/data/events", "/type")).containsExactly("team.renamed");
    }

    @Test
    void what_can_not_be_compared_is_refused() {
        client.get(team.path("diff")).refused(400, "validation_failed", "?from", "?to");
        client.get(team.path("diff") + "?from=1").refused(400, "missing_required_field", "?to");
        client.get(team.path("diff") + "?from=0&to=1").invalid("?from");
        diff(1, 2).notFound();
        diff(2, 1).notFound();
        newOrganization().get(team.path("diff") + "?from=1&to=1").notFound();
        team.deleted();
        diff(1, 2).notFound();
        diff(1, 1).expect(200);
    }

    @Test
    void more_than_a_hundred_events_go_on_in_the_history() {
        for (int i = 0; i < 104; i++) {
            team.updated("{\"name\":\"Name %d\"}".formatted(i));
        }

        Reply diff = diff(2, 105).expect(200);

        assertThat(diff.at("/data/events")).hasSize(100);
        Reply rest = client.get(team.path("history") + "?next=" + diff.text("/data/next"))
                .expect(200);
        assertThat(rest.texts("/data", "/sequence")).containsExactly("103", "104", "105");
        assertThat(diff(2, 102).expect(200).at("/data/next").isNull()).isTrue();
    }

    @Test
    void what_is_personal_of_who_was_erased_is_gone_from_the_events() {
        AMember ana = AMember.invited(team, "ana@example.com", "user");
        assertThat(diff(1, 2).expect(200).body()).contains("ana@example.com");
        client.post(ana.path("erase")).expect(200);

        assertThat(diff(1, 2).expect(200).body())
                .doesNotContain("ana@example.com")
                .contains("erased");
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 902, 6_902})
    void patches_make_the_one_version_of_the_other_and_compose(long seed) {
        RandomParts writes = new RandomParts(new Random(seed), team);
        for (int i = 0; i < 40; i++) {
            writes.next();
        }
        long last = team.events();
        JsonNode walked = null;
        for (long version = 1; version <= last; version++) {
            Reply now = client.get(team.path() + "?version=" + version);
            if (!now.ok()) {
                continue;
            }
            JsonNode first = client.get(team.path() + "?version=1").data();
            assertThat(Patches.apply(first, diff(1, version).expect(200).at("/data/patch")))
                    .isEqualTo(now.data());
            assertThat(Patches.apply(now.data(), diff(version, 1).expect(200).at("/data/patch")))
                    .isEqualTo(first);
            boolean afterOne = version > 1 && diff(version - 1, version).ok();
            walked = walked == null || !afterOne
                    ? now.data()
                    : Patches.apply(walked, diff(version - 1, version).at("/data/patch"));
            assertThat(walked).isEqualTo(now.data());
        }
    }
}
