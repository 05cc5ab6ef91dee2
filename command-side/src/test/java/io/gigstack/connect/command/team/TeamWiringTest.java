package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Creation.creation;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.askedAfterSeeing;
import static io.gigstack.connect.command.Update.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.AxonInMemory;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The team as {@link TeamConfiguration} wires it. */
class TeamWiringTest {

    private final AxonInMemory axon = new AxonInMemory(new TeamConfiguration().teamAggregate());

    @AfterEach
    void close() {
        axon.close();
    }

    @Test
    void events_are_stored_under_the_teams_id_and_type_from_the_first_on() {
        send(creation().command());
        send(update().name("Beta").command());
        assertThat(axon.events().readEvents(TEAM).asStream())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.getType()).isEqualTo("team"))
                .extracting(DomainEventMessage::getAggregateIdentifier)
                .containsOnly(TEAM);
    }

    @Test
    void a_stale_version_is_refused_with_our_own_refusal() {
        send(creation().command());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> send(update().header(askedAfterSeeing(2)).command()))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Refusal.Reason.STALE));
    }

    @Test
    void a_team_that_never_existed_is_not_found() {
        assertThatExceptionOfType(AggregateNotFoundException.class).isThrownBy(() -> send(new DeleteTeam(asked())));
    }

    @Test
    void a_long_history_is_loaded_from_a_snapshot() {
        send(creation().command());
        assertThat(axon.events().readSnapshot(TEAM)).isEmpty();
        for (int i = 1; i <= 100; i++) {
            send(update().name("Alpha " + i).command());
        }
        assertThat(axon.events().readSnapshot(TEAM)).hasValueSatisfying(snapshot -> {
            assertThat(snapshot.getType()).isEqualTo("team");
            assertThat(snapshot.getPayloadType()).isEqualTo(TeamAggregate.class);
        });
        TeamChanged answer =
                send(update().header(askedAfterSeeing(101)).name("Beta").command());
        assertThat(answer.version()).isEqualTo(102);
        assertThat(answer.team().profile().name()).isEqualTo("Beta");
    }

    private TeamChanged send(TeamCommand command) {
        return (TeamChanged) axon.send(TeamAggregateTest.message(command));
    }
}
