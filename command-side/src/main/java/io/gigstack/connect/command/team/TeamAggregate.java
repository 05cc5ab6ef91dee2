package io.gigstack.connect.command.team;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.events.TeamEvent;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around {@link TeamDecider}: load, decide, apply, evolve. */
@AggregateRoot(type = "team")
class TeamAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String teamId; // null until the first event, or Axon would store that one without it

    private Team team = new Team.Unborn();

    /** When the last event happened. The team's last update may be earlier, since a restored team is what it was. */
    private Instant latest = Instant.EPOCH;

    /** A new team has nothing to load, which saves creating one a query. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    TeamChanged create(CreateTeam command) {
        return handle(command);
    }

    @CommandHandler
    TeamChanged handle(TeamCommand command) {
        TeamDecider.decide(team, version(), command, now(command)).forEach(event -> apply(event));
        return new TeamChanged((Team.Existing) team, version());
    }

    /** The clocks of two nodes differ, and a command waits for its turn, but the time of a team does not go back. */
    private Instant now(TeamCommand command) {
        Instant asked = command.header().at();
        return asked.isBefore(latest) ? latest : asked;
    }

    private static long version() {
        return Objects.requireNonNullElse(getVersion(), -1L) + 1;
    }

    @EventSourcingHandler
    void on(TeamEvent event) {
        teamId = event.teamId();
        team = Team.evolve(team, event);
        latest = event.occurredAt();
    }
}
