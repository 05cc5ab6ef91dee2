package io.gigstack.connect.benchmarks.naive;

import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventHandler;

/** Reads the row, changes it, writes it. */
class NaiveTeamHandler {

    private final NaiveTeams teams;

    NaiveTeamHandler(NaiveTeams teams) {
        this.teams = teams;
    }

    @EventHandler
    void on(TeamCreated event) {
        teams.save(NaiveTeam.of(event));
    }

    @EventHandler
    void on(TeamRenamed event) {
        change(event.teamId(), team -> team.name = event.name());
    }

    @EventHandler
    void on(TeamProfileChanged event) {
        change(event.teamId(), team -> {
            team.description = event.description();
            team.industry = event.industry();
            team.country = event.country();
        });
    }

    @EventHandler
    void on(OnboardingStepCompleted event) {
        change(
                event.teamId(),
                team -> team.done = Stream.concat(team.done.stream(), Stream.of(event.step()))
                        .toList());
    }

    @EventHandler
    void on(TeamDeleted event) {
        change(event.teamId(), team -> team.deleted = true);
    }

    private void change(String id, Consumer<NaiveTeam> change) {
        NaiveTeam team = teams.findById(id).orElseThrow();
        change.accept(team);
        teams.save(team);
    }
}
