package io.gigstack.connect.api.history;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.http.Json.json;
import static io.gigstack.connect.http.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class HistoryTest {

    private final Client client = newOrganization();

    @Test
    void a_life_is_told_event_by_event() {
        ATeam team = ATeam.of(client, """
                {"name": "Alpha", "onboarding": {"steps": ["first", "second"]}, "metadata": {"a": 1}}
                """);
        List<String> told = new ArrayList<>();
        told.add(last(team));
        for (Consumer<ATeam> chapter : List.<Consumer<ATeam>>of(
                t -> t.updated("{\"name\":\"Beta\"}"),
                t -> t.updated(
                        "{\"description\":\"d\",\"industry\":\"Trade\",\"teamSize\":\"1-9\",\"country\":\"MX\"}"),
                t -> t.updated("{\"industry\":null}"),
                t -> t.updated("{\"settings\":{\"currency\":\"EUR\",\"fiscalYear\":\"04-06\"}}"),
                t -> t.updated("{\"metadata\":{\"a\":null,\"b\":2.50}}"),
                t -> t.updated("{\"onboarding\":{\"steps\":[\"second\",\"third\"]}}"),
                t -> t.completed("second"),
                t -> t.client()
                        .post(t.path("onboarding/reopen-step"), "{\"step\":\"second\",\"reason\":\"Mistake\"}")
                        .expect(200),
                t -> t.suspended("Unpaid invoices"),
                t -> t.client().post(t.path("reactivate")).expect(200),
                ATeam::deleted,
                t -> t.client().post(t.path("restore")).expect(200))) {
            chapter.accept(team);
            told.add(last(team));
        }

        assertThat(String.join("\n", told)).isEqualTo("""
                1 team.created: name null>"Alpha", status null>"active", settings.currency null>"USD", \
                settings.timezone null>"UTC", settings.language null>"en", settings.fiscalYear null>"calendar", \
                onboarding.steps null>["first","second"], metadata.a null>1
                2 team.renamed: name "Alpha">"Beta"
                3 team.profile_changed: description null>"d", industry null>"Trade", teamSize null>"1-9", \
                country null>"MX"
                4 team.profile_changed: industry "Trade">null
                5 team.settings_changed: settings.currency "USD">"EUR", settings.fiscalYear "calendar">"04-06"
                6 team.metadata_changed: metadata.b null>2.5, metadata.a 1>null
                7 onboarding.steps_changed: onboarding.steps ["first","second"]>["second","third"]
                8 onboarding.step_completed: onboarding.steps.second.completed false>true
                9 onboarding.step_reopened (Mistake): onboarding.steps.second.completed true>false
                10 team.suspended (Unpaid invoices): status "active">"suspended"
                11 team.reactivated: status "suspended">"active"
                12 team.deleted: status "active">"deleted"
                13 team.restored: status "deleted">"active"\
                """);
    }

    private static String last(ATeam team) {
        JsonNode event = team.client()
                .get(team.path("history?limit=100"))
                .expect(200)
                .data()
                .valueStream()
                .reduce((_, next) -> next)
                .orElseThrow();
        List<String> changes = StreamSupport.stream(event.get("changes").spliterator(), false)
                .map(change ->
                        "%s %s>%s".formatted(change.get("field").stringValue(), change.get("from"), change.get("to")))
                .toList();
        String reason = event.get("reason").isNull()
                ? ""
                : " (%s)".formatted(event.get("reason").stringValue());
        return "%d %s%s: %s"
                .formatted(
                        event.get("sequence").intValue(),
                        event.get("type").stringValue(),
                        reason,
                        String.join(", ", changes));
    }

    @Test
    void it_says_who_did_it_when_and_with_which_request() {
        Instant before = Instant.now().minusMillis(1);
        Reply issued =
                client.post("/v2/connect/api-keys", "{\"name\":\"Second\"}").expect(201);
        ATeam team = ATeam.of(client.with("X-Request-Id", "my-request:1"));

        Reply updated = client.withKey(issued.text("/data/key"))
                .with("X-Request-Id", "my-request:2")
                .patch(team.path(), "{\"name\":\"Beta\"}")
                .expect(200);

        Reply history = client.get(team.path("history")).expect(200);
        assertThat(history.text("/message")).isEqualTo("History retrieved successfully");
        assertThat(history.texts("/data", "/requestId")).containsExactly("my-request:1", "my-request:2");
        assertThat(history.texts("/data", "/actor/type")).containsOnly("api_key");
        assertThat(history.texts("/data", "/actor/id").getLast()).isEqualTo(issued.text("/data/id"));
        assertThat(history.texts("/data", "/actor/id").getFirst()).isNotEqualTo(issued.text("/data/id"));
        assertThat(history.texts("/data", "/id"))
                .allMatch(id -> id.startsWith("evt_"))
                .doesNotHaveDuplicates();
        assertThat(history.texts("/data", "/occurredAt"))
                .allSatisfy(at -> assertThat(Instant.parse(at)).isBetween(before, Instant.now()));
        assertThat(history.texts("/data", "/occurredAt").getLast()).isEqualTo(updated.text("/data/updatedAt"));
    }

    @Test
    void what_was_recorded_with_a_step_is_told_masked_as_it_is_shown() {
        ATeam team = ATeam.of(client);
        client.post(team.path("onboarding/complete-step"), """
                        {"step": "team_setup", "data": {"bank": "BBVA", "apiKey": "sk_live_4eC39HqLyjWDarjtT1"}}
                        """).expect(200);
        JsonNode shown = team.onboarding().at("/data/steps/0/data");
        client.post(team.path("onboarding/reopen-step"), "{\"step\":\"team_setup\",\"reason\":\"Mistake\"}")
                .expect(200);

        Reply history = client.get(team.path("history")).expect(200);

        assertThat(shown).isEqualTo(json("{\"bank\":\"BBVA\",\"apiKey\":\"••••jtT1\"}"));
        assertThat(history.at("/data/1/changes")).isEqualTo(json("""
                [{"field": "onboarding.steps.team_setup.completed", "from": false, "to": true},
                 {"field": "onboarding.steps.team_setup.data", "from": null, "to": %s}]
                """.formatted(shown)));
        assertThat(history.at("/data/2/changes").valueStream())
                .containsExactlyInAnyOrder(
                        object("{\"field\":\"onboarding.steps.team_setup.completed\",\"from\":true,\"to\":false}"),
                        object("{\"field\":\"onboarding.steps.team_setup.data\",\"from\":%s,\"to\":null}"
                                .formatted(shown)));
        assertThat(history.body()).doesNotContain("4eC39");
    }

    @Test
    void its_version_is_that_of_the_team() {
        ATeam team = ATeam.of(client);
        team.updated("{\"name\":\"Beta\"}");

        Reply page = client.get(team.path("history?limit=1")).expect(200);

        assertThat(page.etag()).isEqualTo(team.read().etag()).isEqualTo("\"2\"");
        client.with("If-None-Match", "\"2\"").get(team.path("history?limit=1")).expect(304);
        team.deleted();
        assertThat(client.with("If-None-Match", "\"2\"")
                        .get(team.path("history"))
                        .expect(200)
                        .etag())
                .isEqualTo("\"3\"");
    }

    @Test
    void it_is_paged_by_next() {
        ATeam team = ATeam.of(client);
        for (int i = 2; i <= 7; i++) {
            team.updated("{\"name\":\"Name %d\"}".formatted(i));
        }

        Reply first = client.get(team.path("history?limit=3")).expect(200);
        Reply second = client.get(team.path("history?limit=2&next=" + first.text("/next")))
                .expect(200);
        Reply third = client.get(team.path("history?limit=2&next=" + second.text("/next")))
                .expect(200);

        assertThat(sequences(first)).containsExactly(1, 2, 3);
        assertThat(sequences(second)).containsExactly(4, 5);
        assertThat(sequences(third)).containsExactly(6, 7);
        assertThat(List.of(first, second, third))
                .allSatisfy(
                        page -> assertThat(page.at("/totalResults").intValue()).isEqualTo(7));
        assertThat(second.at("/hasMore").booleanValue()).isTrue();
        assertThat(third.at("/hasMore").booleanValue()).isFalse();
        assertThat(third.at("/next").isNull()).isTrue();
        // Every page has what the whole has.
        assertThat(second.at("/data/0"))
                .isEqualTo(client.get(team.path("history")).at("/data/3"));
    }

    private static List<Integer> sequences(Reply page) {
        return page.data()
                .valueStream()
                .map(event -> event.get("sequence").intValue())
                .toList();
    }

    @Test
    void a_bad_parameter_or_a_cursor_of_another_history_is_refused() {
        ATeam team = ATeam.of(client);
        team.updated("{\"name\":\"Beta\"}");
        String next = client.get(team.path("history?limit=1")).text("/next");

        client.get(team.path("history?limit=0")).invalid("?limit");
        client.get(team.path("history?offset=1")).invalid("?offset");
        client.get(team.path("history?next=x&type=team.created")).refused(400, "validation_failed", "?next", "?type");
        client.get(ATeam.of(client).path("history?next=" + next)).invalid("?next");
        client.get("/v2/connect/teams?next=" + next).invalid("?next");
    }

    @Test
    void it_outlives_its_team() {
        ATeam team = ATeam.of(client).deleted();

        Reply history = client.get(team.path("history")).expect(200);

        assertThat(history.texts("/data", "/type")).containsExactly("team.created", "team.deleted");
    }

    @Test
    void a_refused_or_empty_write_leaves_no_trace() {
        ATeam team = ATeam.of(client);
        team.updated("{\"name\":\"Support Team\"}");
        client.patch(team.path(), "{\"name\":\"\"}").invalid("/name");
        client.with("If-Match", "\"9\"")
                .patch(team.path(), "{\"name\":\"Beta\"}")
                .expect(412);

        assertThat(team.events()).isEqualTo(1);
    }

    @Test
    void values_have_their_types() {
        ATeam team =
                ATeam.of(client, "{\"name\":\"x\",\"metadata\":{\"t\":\"1\",\"n\":1,\"b\":true,\"nothing\":null}}");

        JsonNode changes = client.get(team.path("history")).at("/data/0/changes");

        assertThat(changes.valueStream()
                        .filter(c -> c.get("field").stringValue().startsWith("metadata.")))
                .containsExactly(
                        object("{\"field\":\"metadata.t\",\"from\":null,\"to\":\"1\"}"),
                        object("{\"field\":\"metadata.n\",\"from\":null,\"to\":1}"),
                        object("{\"field\":\"metadata.b\",\"from\":null,\"to\":true}"));
        assertThat(changes.get(0)).isEqualTo(json("{\"field\":\"name\",\"from\":null,\"to\":\"x\"}"));
    }
}
