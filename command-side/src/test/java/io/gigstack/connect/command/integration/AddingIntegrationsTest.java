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
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Sealed;
import io.gigstack.connect.command.team.TeamStory;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AddingIntegrationsTest {

    private static final AddIntegration ADD = new AddIntegration(
            asked(),
            new IntegrationId("int_1"),
            new IntegrationType("webhook"),
            new IntegrationName(" Payments "),
            object("url", "https://example.com", "secret", Sealed.inPlace("f.sealed"), "note", null),
            true);

    @Test
    void an_integration_is_added_as_it_was_asked() {
        TeamStory.Outcome outcome = given(created()).when(ADD);
        outcome.then(new IntegrationAdded(TEAM, "int_1", "webhook", "Payments", ADD.configuration(), true, NOW));
        assertThat(Connected.integrations(outcome.team()).find("int_1"))
                .contains(new Integration("int_1", "webhook", "Payments", ADD.configuration(), true, NOW, NOW));
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
