package io.gigstack.connect.api.health;

import io.gigstack.connect.query.projection.ProjectionState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is wrong with projections, in one line. */
final class Ailments {

    /** A moment behind is no ailment. */
    private static final Duration MUCH = Duration.ofSeconds(30);

    private Ailments() {}

    /** Empty if all are well. */
    static Optional<String> of(List<ProjectionState> states) {
        String all = states.stream()
                .filter(state -> !ofOne(state).isEmpty())
                .map(state -> "%s %s".formatted(state.name(), String.join(", ", ofOne(state))))
                .collect(Collectors.joining("; "));
        return Optional.of(all).filter(line -> !line.isEmpty());
    }

    private static List<String> ofOne(ProjectionState state) {
        List<String> ailments = new ArrayList<>();
        if (state.standing().isPaused()) {
            ailments.add("is paused");
        }
        if (state.lastError() != null) {
            ailments.add("fails");
        }
        if (state.deadLetters() > 0) {
            ailments.add("has %d dead letters".formatted(state.deadLetters()));
        }
        if (!state.standing().isPaused() && state.behind().compareTo(MUCH) >= 0) {
            ailments.add("is %d s behind".formatted(state.behind().toSeconds()));
        }
        return ailments;
    }
}
