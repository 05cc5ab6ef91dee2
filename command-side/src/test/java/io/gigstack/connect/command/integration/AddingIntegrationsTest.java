package io.gigstack.connect.command.integration;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.team.TeamStory.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.IntegrationCommand;
import io.gigstack.connect.command.IntegrationCommand.AddIntegration;
import io.gigstack.connect.command.IntegrationCommand.RemoveIntegration;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.IntegrationName;
import io.gigstack.connect.command.IntegrationType;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Sealed;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import io.gigstack.connect.events.TeamEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddingIntegrationsTest {

    private static final AddIntegration ADD = new AddIntegration(
            asked(),
            new IntegrationId("int_1"),
            new IntegrationType("webhook"),
            new IntegrationName(" Payments "),
            object(
                    "url",
                    "https://example.com",
                    "events",
                    List.of("*"),
                    "secret",
                    Sealed.inPlace("f.sealed"),
                    "note",
                    null,
                    "deep",
                    object("er", null)),
            true);

    @Test
    void an_integration_is_added_as_it_was_asked() {
        TeamStory.Outcome outcome = given(created()).when(ADD);
        var configured = object(
                "url",
                "https://example.com",
                "events",
                List.of("*"),
                "secret",
                Sealed.inPlace("f.sealed"),
                "deep",
                object());
        outcome.then(new IntegrationAdded(TEAM, "int_1", "webhook", "Payments", configured, true, NOW));
        assertThat(Connected.integrations(outcome.team()).find("int_1"))
                .contains(new Integration("int_1", "webhook", "Payments", configured, true, NOW, NOW));
    }

    @Test
    void what_was_added_and_is_sent_back_changes_nothing() {
        TeamStory.Outcome outcome = given(created()).when(ADD);
        given(created())
                .and(outcome.events().toArray(TeamEvent[]::new))
                .when(Connected.configure("int_1", to(ADD.configuration())))
                .thenNothing();
    }

    @Test
    void a_team_may_have_several_of_a_type_and_name() {
        assertThat(given(created(), Connected.added("int_2", object()))
                        .when(ADD)
                        .events())
                .hasSize(1);
    }

    @Test
    void a_team_has_at_most_100_integrations() {
        IntegrationAdded[] many = IntStream.range(0, 100)
                .mapToObj(i -> Connected.added("int_a" + i, object()))
                .toArray(IntegrationAdded[]::new);
        TeamStory full = given(created()).and(many);
        full.when(ADD).thenRefused(Refusal.Reason.BROKEN_RULE, "A team can have at most 100 integrations");
        assertThat(full.and(new IntegrationRemoved(TEAM, "int_a7", BEFORE))
                        .when(ADD)
                        .events())
                .hasSize(1);
    }

    @Test
    void there_is_no_secret_to_keep_yet() {
        given(created())
                .when(adding(object("token", Sealed.KEPT)))
                .thenInvalid(new Problem("/configuration/token", "is a masked secret, and there is none to keep"));
    }

    @Test
    void a_configuration_has_at_most_24_kib_with_its_secrets_encrypted() {
        given(created())
                .when(adding(object("secret", Sealed.inPlace("f." + "x".repeat(25_000)))))
                .thenInvalid(new Problem("/configuration", "is too large once its secrets are encrypted"));
    }

    @Test
    void all_configurations_have_at_most_256_kib_together() {
        IntegrationAdded[] many = IntStream.range(0, 12)
                .mapToObj(i -> Connected.added("int_a" + i, object("x", "x".repeat(20_000))))
                .toArray(IntegrationAdded[]::new);
        TeamStory story = given(created()).and(many);
        String tooMuch = "The configurations of a team's integrations can have at most 256 KiB together";

        story.when(adding(object("x", "x".repeat(23_000)))).thenRefused(Refusal.Reason.BROKEN_RULE, tooMuch);
        assertThat(story.when(adding(object("x", "x".repeat(21_000)))).events()).hasSize(1);
        TeamStory full = story.and(Connected.added("int_b", object("x", "x".repeat(21_000))));
        full.when(Connected.configure("int_a0", to(object("y", "y".repeat(3_000)))))
                .thenRefused(Refusal.Reason.BROKEN_RULE, tooMuch);
        assertThat(full.when(Connected.configure("int_a0", to(object("y", "y".repeat(500)))))
                        .events())
                .hasSize(1);
        assertThat(full.when(Connected.configure("int_a0", to(object("x", "less"))))
                        .events())
                .hasSize(1);
    }

    private static AddIntegration adding(Map<String, @Nullable Object> configuration) {
        return new AddIntegration(
                asked(),
                new IntegrationId("int_1"),
                new IntegrationType("crm"),
                new IntegrationName("CRM"),
                configuration,
                true);
    }

    @Test
    void an_integration_is_removed() {
        TeamStory story = given(created(), Connected.added("int_1", object()), Connected.added("int_2", object()));
        TeamStory.Outcome outcome = story.when(new RemoveIntegration(asked(), new IntegrationId("int_1")));
        outcome.then(new IntegrationRemoved(TEAM, "int_1", NOW));
        assertThat(Connected.integrations(outcome.team()).all()).containsOnlyKeys("int_2");
    }

    @Test
    void one_that_was_removed_or_never_added_is_not_found() {
        TeamStory removed =
                given(created(), Connected.added("int_1", object()), new IntegrationRemoved(TEAM, "int_1", BEFORE));
        for (TeamStory story : List.of(given(created()), removed)) {
            for (IntegrationCommand command : List.of(
                    new RemoveIntegration(asked(), new IntegrationId("int_1")),
                    Connected.configure("int_1", to(object("a", 1L))))) {
                story.when(command).thenRefused(Refusal.Reason.NOT_FOUND, "Integration not found");
            }
        }
    }
}
