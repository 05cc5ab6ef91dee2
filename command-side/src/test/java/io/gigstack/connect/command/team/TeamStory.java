package io.gigstack.connect.command.team;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.Update;
import io.gigstack.connect.events.TeamEvent;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Given events, when a command comes, then events or a refusal. */
public final class TeamStory {

    private final List<TeamEvent> history;
    private final Team team;
    private final long version;

    private TeamStory(List<TeamEvent> history) {
        this.history = history;
        team = fold(new Team.Unborn(), history);
        version = history.size();
    }

    public static TeamStory given(TeamEvent... history) {
        return new TeamStory(List.of(history));
    }

    public static TeamStory givenNothing() {
        return new TeamStory(List.of());
    }

    public TeamStory and(TeamEvent... since) {
        return new TeamStory(Stream.concat(history.stream(), Stream.of(since)).toList());
    }

    static Team fold(Team team, List<? extends TeamEvent> events) {
        Team folded = team;
        for (TeamEvent event : events) {
            folded = Team.evolve(folded, event);
        }
        return folded;
    }

    public Team team() {
        return team;
    }

    public Outcome when(Update update) {
        return when(update.command());
    }

    public Outcome when(TeamCommand command) {
        try {
            return new Outcome(
                    team,
                    List.copyOf(TeamDecider.decide(
                            team, version, command, command.header().at())),
                    null);
        } catch (Refusal refusal) {
            return new Outcome(team, List.of(), refusal);
        }
    }

    public record Outcome(
            Team before, List<TeamEvent> events, @Nullable Refusal refusal) {

        public Outcome then(TeamEvent... expected) {
            assertThat(refusal).as("refusal").isNull();
            assertThat(events).containsExactly(expected);
            return this;
        }

        public void thenNothing() {
            then();
        }

        /** The team afterwards. */
        public Team team() {
            return fold(before, events);
        }

        public void thenRefused(Refusal.Reason reason, String detail) {
            assertThat(refusal).as("refusal, where decided is %s", events).isNotNull();
            assertThat(requireNonNull(refusal).reason()).isEqualTo(reason);
            assertThat(refusal).hasMessage(detail);
            assertThat(refusal.problems()).isEmpty();
        }

        /** @param required the permission that is missing */
        public void thenForbidden(@Nullable Permission required, String detail) {
            thenRefused(Refusal.Reason.FORBIDDEN, detail);
            assertThat(requireNonNull(refusal).requiredPermission()).isEqualTo(required);
        }

        public void thenInvalid(Problem... problems) {
            assertThat(refusal).as("refusal, where decided is %s", events).isNotNull();
            assertThat(requireNonNull(refusal).reason()).isEqualTo(Refusal.Reason.INVALID);
            assertThat(refusal.problems()).containsExactlyInAnyOrder(problems);
        }
    }
}
