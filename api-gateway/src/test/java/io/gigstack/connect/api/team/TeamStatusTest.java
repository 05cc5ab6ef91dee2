package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suspending, reactivating, deleting and restoring. */
class TeamStatusTest {

    @Test
    void a_suspended_team_can_be_read_and_reactivated() {
        ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);

        Reply suspended = team.client()
                .post(team.path("suspend"), "{\"reason\":\" Unpaid invoices \"}")
                .expect(200);
        assertThat(suspended.text("/data/status")).isEqualTo("suspended");
        assertThat(suspended.text("/message")).isEqualTo("Team suspended successfully");
        assertThat(team.read().data()).isEqualTo(suspended.data());
        assertThat(team.read().etag()).isEqualTo(suspended.etag()).isEqualTo("\"2\"");
        assertThat(team.onboarding().etag()).isEqualTo("\"2\"");

        Reply reactivated = team.client().post(team.path("reactivate")).expect(200);
        assertThat(reactivated.text("/data/status")).isEqualTo("active");
        assertThat(reactivated.text("/message")).isEqualTo("Team reactivated successfully");
        assertThat(team.data()).isEqualTo(reactivated.data());
        team.updated("{\"name\":\"Beta\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT    |                          | {"name": "Beta"}
            PATCH  |                          | {"name": "Beta"}
            PATCH  |                          | {}
            DELETE |                          | {}
            POST   | suspend                  | {"reason": "Another reason"}
            POST   | restore                  | {}
            POST   | onboarding/complete-step | {"step": "team_setup"}
            POST   | onboarding/reopen-step   | {"step": "team_setup", "reason": "Mistake"}
            """)
    void a_suspended_team_refuses_other_writes(String method, String part, String body) {
        ATeam team = ATeam.of(organizationA()).suspended("Unpaid invoices");
        String path = part == null ? team.path() : team.path(part);

        team.client().send(method, path, body).refused(409, "operation_not_allowed");
        assertThat(team.events()).isEqualTo(2);
    }

    @Test
    void suspending_again_for_the_same_reason_and_reactivating_an_active_team_change_nothing() {
        ATeam team = ATeam.of(organizationA());
        assertThat(team.client().post(team.path("reactivate")).expect(200).etag())
                .isEqualTo("\"1\"");
        team.suspended("Unpaid invoices").suspended("Unpaid invoices");

        assertThat(team.read().etag()).isEqualTo("\"2\"");
        assertThat(team.events()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":null}"})
    void suspending_needs_a_reason(String body) {
        ATeam team = ATeam.of(organizationA());

        team.client().post(team.path("suspend"), body).refused(400, "missing_required_field", "/reason");
    }

    @Test
    void a_reason_has_1_to_500_characters() {
        ATeam team = ATeam.of(organizationA());

        team.client().post(team.path("suspend"), "{\"reason\":\" \"}").invalid("/reason");
        team.client()
                .post(team.path("suspend"), "{\"reason\":\"%s\"}".formatted("r".repeat(501)))
                .invalid("/reason");
        team.suspended("r".repeat(500));
    }

    @Test
    void a_deleted_team_is_gone_for_reads_and_writes() {
        Client client = newOrganization();
        ATeam team = ATeam.of(client, PageSamples.CREATE_TEAM);
        Instant before = Instant.now().minusMillis(1);

        Reply deleted = client.delete(team.path()).expect(200);

        assertThat(deleted.text("/message")).isEqualTo("Team deleted successfully");
        assertThat(deleted.data().propertyNames()).containsExactly("id", "status", "deletedAt");
        assertThat(deleted.text("/data/id")).isEqualTo(team.id());
        assertThat(deleted.text("/data/status")).isEqualTo("deleted");
        assertThat(Instant.parse(deleted.text("/data/deletedAt"))).isBetween(before, Instant.now());
        assertThat(deleted.etag()).isEqualTo("\"2\"");
        client.get(team.path()).notFound();
        client.get(team.path("onboarding")).notFound();
        client.patch(team.path(), "{\"name\":\"Beta\"}").notFound();
        client.delete(team.path()).notFound();
        client.post(team.path("suspend"), "{\"reason\":\"x\"}").notFound();
        client.post(team.path("reactivate")).notFound();
        client.post(team.path("onboarding/complete-step"), "{\"step\":\"team_setup\"}")
                .notFound();
        assertThat(client.get(TEAMS).expect(200).at("/totalResults").longValue())
                .isZero();
        assertThat(client.get(TEAMS + "?status=deleted").texts("/data", "/id")).containsExactly(team.id());
        assertThat(team.events()).isEqualTo(2);
    }

    @Test
    void a_restored_team_is_exactly_what_it_was() {
        ATeam team = ATeam.of(organizationA(), PageSamples.CREATE_TEAM);
        team.completed("client_setup");
        Reply before = team.read();
        Reply onboarding = team.onboarding();
        team.deleted();

        Reply restored = team.client().post(team.path("restore")).expect(200);

        assertThat(restored.text("/message")).isEqualTo("Team restored successfully");
        assertThat(restored.data()).isEqualTo(before.data()).isEqualTo(team.data());
        assertThat(restored.etag()).isEqualTo("\"4\"");
        assertThat(team.onboarding().data()).isEqualTo(onboarding.data());
        team.updated("{\"name\":\"Beta\"}");
    }

    @Test
    void restoring_an_active_team_changes_nothing() {
        ATeam team = ATeam.of(organizationA());

        assertThat(team.client().post(team.path("restore"), "{}").expect(200).etag())
                .isEqualTo("\"1\"");
        assertThat(team.events()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reactivate", "restore"})
    void a_write_that_needs_no_body_refuses_one_with_members(String part) {
        ATeam team = ATeam.of(organizationA());

        team.client().post(team.path(part), "{\"reason\":\"x\"}").invalid("/reason");
        team.client().send("DELETE", team.path(), "{\"force\":true}").invalid("/force");
        assertThat(team.events()).isEqualTo(1);
    }
}
