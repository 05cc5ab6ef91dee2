package io.gigstack.connect.api.past;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastTeamsTest {

    private final Client client = newOrganization();
    private final ATeam team = ATeam.named(client, "Alpha");

    private Reply past(String part, String moment) {
        return client.get((part.isEmpty() ? team.path() : team.path(part)) + "?" + moment);
    }

    @Test
    void a_version_is_answered_as_it_was() {
        Reply alpha = team.read();
        team.updated("{\"name\":\"Beta\"}");

        Reply past = past("", "version=1").expect(200);

        assertThat(past.data()).isEqualTo(alpha.data());
        assertThat(past.etag()).isEqualTo(alpha.etag());
        assertThat(past("", "version=2").expect(200).data()).isEqualTo(team.data());
    }

    @Test
    void an_instant_shows_what_happened_up_to_it_and_in_it() {
        String created = team.data().get("createdAt").stringValue();
        awaitAfter(created);
        String renamed = team.updated("{\"name\":\"Beta\"}").text("/data/updatedAt");

        assertThat(past("", "asOf=" + renamed).expect(200).text("/data/name")).isEqualTo("Beta");
        assertThat(past("", "asOf=" + created).expect(200).text("/data/name")).isEqualTo("Alpha");
        assertThat(past("", "asOf=" + Instant.parse(renamed).minusNanos(1))
                        .expect(200)
                        .text("/data/name"))
                .isEqualTo("Alpha");
        past("", "asOf=" + Instant.parse(created).minusNanos(1)).notFound();
    }

    private static void awaitAfter(String instant) {
        while (!Instant.now().minusMillis(1).isAfter(Instant.parse(instant))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void what_a_team_has_not_reached_is_not_found() {
        past("", "version=2").notFound();
        past("onboarding", "version=999999999999999999").notFound();
        past("members", "version=2").notFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=0", "version=-1", "version=01", "version=x", "version=", "version=1e3"})
    void a_version_is_a_whole_number_from_1(String moment) {
        past("", moment).invalid("?version");
        past("branding", moment).invalid("?version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"asOf=", "asOf=yesterday", "asOf=2024-01-15", "asOf=2999-01-01T00:00:00.000Z"})
    void an_instant_is_one_and_not_in_the_future(String moment) {
        past("", moment).invalid("?asOf");
        past("integrations", moment).invalid("?asOf");
    }

    @Test
    void one_moment_is_asked_for_and_no_other_parameter() {
        past("", "version=1&asOf=2024-01-15T10:30:00.000Z").invalid("?version");
        past("", "version=1&limit=1").invalid("?limit");
        past("members", "version=0&role=king&limit=0").refused(400, "validation_failed", "?version", "?role", "?limit");
    }

    @Test
    void a_team_was_not_found_while_it_was_deleted_and_is_when_it_was_not() {
        AMember member = AMember.invited(team, "ana@example.com", "owner");
        team.deleted();

        assertThat(past("", "version=2").expect(200).text("/data/name")).isEqualTo("Alpha");
        assertThat(past("members/" + member.id(), "version=2")
                        .expect(200)
                        .data()
                        .get("email"))
                .isEqualTo(member.data().get("email"));
        for (String part : List.of("", "onboarding", "members", "members/" + member.id(), "integrations", "branding")) {
            past(part, "version=3").notFound();
        }
        client.post(team.path("restore")).expect(200);
        past("", "version=3").notFound();
        assertThat(past("", "version=4").expect(200).data()).isEqualTo(team.data());
    }

    @Test
    void another_organizations_team_has_no_past_either() {
        Client other = newOrganization();
        Reply unknown = other.get(team.path().replace(team.id(), "team_790") + "?version=1")
                .notFound();
        Reply foreign = other.get(team.path() + "?version=1").notFound();

        assertThat(foreign.text("/detail")).isEqualTo(unknown.text("/detail"));
        other.get(team.path("members") + "?asOf=" + Instant.now().minusMillis(1))
                .notFound();
    }

    @Test
    void who_may_not_read_the_history_may_not_read_the_past() {
        AMember user = AMember.joined(team, "user@example.com", "user");
        AMember admin = AMember.joined(team, "admin@example.com", "admin");
        for (String part : List.of("", "onboarding", "members", "members/" + user.id(), "integrations", "branding")) {
            String path = part.isEmpty() ? team.path() : team.path(part);
            user.client().get(path).expect(200);
            Reply refused = user.client().get(path + "?version=3").refused(403, "insufficient_permissions");
            assertThat(refused.text("/requiredPermission")).isEqualTo("audit.read");
            admin.client().get(path + "?version=3").expect(200);
        }
        user.client()
                .get(team.path("integrations/int_01hm6w7k8gq3d9x4t7kb2vn5ce") + "?asOf=2999-01-01T00:00:00.000Z")
                .refused(403, "insufficient_permissions");
    }

    @Test
    void lists_of_the_past_are_filtered_and_paged_as_they_were() {
        AMember ana = AMember.invited(team, "ana@example.com", "owner");
        AMember ben = AMember.invited(team, "ben@example.com", "user");
        AMember cleo = AMember.invited(team, "cleo@example.com", "user");
        client.delete(cleo.path()).expect(200);
        client.patch(ben.path(), "{\"role\":\"admin\"}").expect(200);

        assertThat(past("members", "version=4").expect(200).texts("/data", "/id"))
                .containsExactly(ana.id(), ben.id(), cleo.id());
        Reply users = past("members", "version=4&role=user&limit=1").expect(200);
        assertThat(users.texts("/data", "/id")).containsExactly(ben.id());
        assertThat(users.at("/totalResults").intValue()).isEqualTo(2);
        String next = users.text("/next");
        Reply last = past("members", "version=4&role=user&limit=1&next=" + next).expect(200);
        assertThat(last.texts("/data", "/id")).containsExactly(cleo.id());
        assertThat(last.at("/next").isNull()).isTrue();
        assertThat(past("members", "version=4&offset=1&limit=1").expect(200).texts("/data", "/id"))
                .containsExactly(ben.id());
        past("members", "version=5&role=user&limit=1&next=" + next).invalid("?next");
        past("members", "role=user&limit=1&next=" + next).invalid("?next");
    }

    @Test
    void what_was_erased_since_is_erased_in_the_past_too() {
        AMember ana = AMember.invited(team, "ana@example.com", "user");
        AnIntegration crm =
                AnIntegration.crm(team, "{\"apiKey\":\"a-long-secret-key-9f2c\",\"url\":\"https://x.example\"}");
        assertThat(past(crm.path().substring(team.path().length() + 1), "version=3")
                        .text("/data/configuration/apiKey"))
                .isEqualTo("••••9f2c");
        client.delete(crm.path()).expect(200);
        client.post(ana.path("erase")).expect(200);

        assertThat(past("members/" + ana.id(), "version=2").expect(200).text("/data/email"))
                .isEqualTo("erased");
        assertThat(past("members", "version=4").expect(200).texts("/data", "/email"))
                .containsExactly("erased");
        assertThat(past("members", "version=5").expect(200).texts("/data", "/email"))
                .isEmpty();
        Reply integration = past("integrations/" + crm.id(), "version=3").expect(200);
        assertThat(integration.text("/data/configuration/apiKey")).isEqualTo("••••");
        assertThat(integration.text("/data/configuration/url")).isEqualTo("https://x.example");
        past("integrations/" + crm.id(), "version=4").notFound();
        past("members/" + ana.id(), "version=1").notFound();
    }
}
