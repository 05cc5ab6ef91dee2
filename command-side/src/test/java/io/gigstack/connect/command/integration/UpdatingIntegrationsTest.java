package io.gigstack.connect.command.integration;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.toNull;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.IntegrationCommand.IfWebhook;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.IntegrationName;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Sealed;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UpdatingIntegrationsTest {

    private static final Object SECRET = Sealed.inPlace("f.sealed");
    private static final TeamStory CRM = given(created(), Connected.added("int_1", object("a", 1L, "b", 2L)));
    private static final TeamStory WEBHOOK = given(created(), Connected.webhook("int_1"));

    @Test
    void name_and_activity_are_changed_and_the_rest_stays() {
        update(to(new IntegrationName("ERP")), Change.keep())
                .then(new IntegrationChanged(TEAM, "int_1", "ERP", object("a", 1L, "b", 2L), true, NOW));
        TeamStory.Outcome outcome = update(Change.keep(), to(false));
        outcome.then(changed(false, object("a", 1L, "b", 2L)));
        assertThat(Connected.integrations(outcome.team()).find("int_1"))
                .contains(new Integration("int_1", "crm", "CRM", object("a", 1L, "b", 2L), false, BEFORE, NOW));
    }

    @Test
    void a_cleared_activity_is_the_default_again_and_a_name_can_not_be_cleared() {
        CRM.and(changedBefore(false))
                .when(new UpdateIntegration(
                        asked(),
                        new IntegrationId("int_1"),
                        toNull(),
                        Change.keep(),
                        toNull(),
                        IfWebhook.NOTHING,
                        Map.of()))
                .then(changed(true, object("a", 1L, "b", 2L)));
    }

    @Test
    void a_configuration_is_merged() {
        CRM.when(Connected.configure("int_1", to(object("a", null, "b", 3L, "c", true))))
                .then(changed(true, object("b", 3L, "c", true)));
    }

    @Test
    void a_cleared_configuration_is_empty() {
        CRM.when(Connected.configure("int_1", toNull())).then(changed(true, Map.of()));
    }

    @Test
    void what_stays_the_same_changes_nothing() {
        update(to(new IntegrationName("CRM")), to(true)).thenNothing();
        CRM.when(Connected.configure("int_1", to(object("b", 2L, "x", null)))).thenNothing();
        CRM.when(Connected.configure("int_1", to(Map.of()))).thenNothing();
        WEBHOOK.when(Connected.configure("int_1", to(object("secret", Sealed.inPlace("f.sealed again")))))
                .thenNothing();
    }

    @Test
    void a_webhook_keeps_its_url_and_its_events() {
        WEBHOOK.when(Connected.configure("int_1", to(object("url", null)))).thenInvalid(required("url"));
        WEBHOOK.when(Connected.configure("int_1", to(object("events", null)))).thenInvalid(required("events"));
        WEBHOOK.when(Connected.configure("int_1", toNull())).thenInvalid(required("url"), required("events"));
        CRM.when(Connected.configure("int_1", to(object("url", null)))).thenNothing();
    }

    private static Problem required(String name) {
        return new Problem("/configuration/" + name, "is required and can't be cleared");
    }

    @Test
    void a_configuration_does_not_grow_beyond_24_kib_by_merging() {
        Map<String, @Nullable Object> half = object("x", "x".repeat(12_000));
        TeamStory story = given(created(), Connected.added("int_1", half));
        assertThat(story.when(Connected.configure("int_1", to(object("y", "y".repeat(12_000)))))
                        .refusal())
                .isNull();
        story.when(Connected.configure("int_1", to(object("y", "y".repeat(13_000)))))
                .thenInvalid(new Problem("/configuration", "is too large once it is merged"));
    }

    @Test
    void a_secret_that_is_to_be_kept_is_kept() {
        WEBHOOK.when(Connected.configure("int_1", to(object("secret", Sealed.KEPT))))
                .thenNothing();
        WEBHOOK.when(Connected.configure("int_1", to(object("secret", Sealed.KEPT, "events", List.of("a")))))
                .then(new IntegrationChanged(
                        TEAM,
                        "int_1",
                        "Payments",
                        object("url", "https://example.com", "events", List.of("a"), "secret", SECRET),
                        true,
                        NOW));
    }

    @Test
    void where_there_is_no_secret_none_can_be_kept() {
        CRM.when(Connected.configure("int_1", to(object("token", Sealed.KEPT, "a", Sealed.KEPT))))
                .thenInvalid(nothingToKeep("/configuration/token"), nothingToKeep("/configuration/a"));
    }

    private static Problem nothingToKeep(String pointer) {
        return new Problem(pointer, "is a masked secret, and there is none to keep");
    }

    @Test
    void what_is_wrong_for_a_webhook_is_wrong_for_nothing_else() {
        IfWebhook wrong = new IfWebhook(List.of(new Problem("/url", "must be a string", true)), null);
        WEBHOOK.when(Connected.configure("int_1", to(object("url", 7L)), wrong))
                .thenInvalid(new Problem("/configuration/url", "must be a string", true));
        CRM.when(Connected.configure("int_1", to(object("a", 7L)), wrong))
                .then(changed(true, object("a", 7L, "b", 2L)));
    }

    @Test
    void a_webhook_whose_secret_is_cleared_has_a_new_one_and_anything_else_has_none() {
        IfWebhook renewing = new IfWebhook(List.of(), "g.new");
        WEBHOOK.when(Connected.configure("int_1", to(object("secret", null)), renewing))
                .then(new IntegrationChanged(
                        TEAM,
                        "int_1",
                        "Payments",
                        object("url", "https://example.com", "events", List.of("*"), "secret", Sealed.inPlace("g.new")),
                        true,
                        NOW));
        given(created(), Connected.added("int_1", object("secret", SECRET)))
                .when(Connected.configure("int_1", to(object("secret", null)), renewing))
                .then(changed(true, Map.of()));
    }

    @Test
    void read_only_fields_are_accepted_when_they_stay_the_same_and_refused_when_they_change() {
        sentBack(object("/id", "int_1", "/teamId", TEAM, "/type", "crm", "/createdAt", BEFORE, "/updatedAt", BEFORE))
                .thenNothing();
        sentBack(object("/id", "int_2", "/teamId", "team_2", "/type", "erp", "/createdAt", NOW, "/updatedAt", null))
                .thenInvalid(Stream.of("/id", "/teamId", "/type", "/createdAt", "/updatedAt")
                        .map(pointer -> new Problem(pointer, "is read-only and can't be changed"))
                        .toArray(Problem[]::new));
    }

    @Test
    void what_was_read_before_someone_else_changed_it_is_refused_with_the_reason() {
        CRM.and(new IntegrationChanged(TEAM, "int_1", "ERP", object("a", 1L), true, NOW))
                .when(new UpdateIntegration(
                        asked(),
                        new IntegrationId("int_1"),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        IfWebhook.NOTHING,
                        object("/updatedAt", BEFORE)))
                .thenInvalid(new Problem(
                        "/updatedAt",
                        "is read-only, and the integration has changed since it was read: read it again, or send the ETag"
                                + " that came with it as If-Match and get 412"));
    }

    private static TeamStory.Outcome sentBack(Map<String, @Nullable Object> readOnly) {
        return CRM.when(new UpdateIntegration(
                asked(),
                new IntegrationId("int_1"),
                Change.keep(),
                Change.keep(),
                Change.keep(),
                IfWebhook.NOTHING,
                readOnly));
    }

    private static TeamStory.Outcome update(Change<IntegrationName> name, Change<Boolean> active) {
        return CRM.when(new UpdateIntegration(
                asked(), new IntegrationId("int_1"), name, Change.keep(), active, IfWebhook.NOTHING, Map.of()));
    }

    private static IntegrationChanged changed(boolean active, Map<String, @Nullable Object> configuration) {
        return new IntegrationChanged(TEAM, "int_1", "CRM", configuration, active, NOW);
    }

    private static IntegrationChanged changedBefore(boolean active) {
        return new IntegrationChanged(TEAM, "int_1", "CRM", object("a", 1L, "b", 2L), active, BEFORE);
    }
}
