package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The id of an onboarding step: {@code [a-z][a-z0-9_]{0,63}}. */
public record StepId(String value) {

    private static final int MOST = 50;

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** @throws InvalidValue when the form is another */
    public StepId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "must begin with a lower-case letter and have at most 64 lower-case letters, digits and underscores");
        }
    }

    /** @throws InvalidValue unless a team may have so many steps: 1 to 50 */
    public static void checkCount(int steps) {
        if (steps < 1 || steps > MOST) {
            throw new InvalidValue("must hold 1 to %d steps".formatted(MOST));
        }
    }

    /**
     * Checks the steps of a team.
     *
     * @param steps with null for one that is no step, which counts but is like no other
     * @throws InvalidValue unless there are 1 to 50, each once
     */
    public static void checkAll(List<@Nullable StepId> steps) {
        checkCount(steps.size());
        List<@Nullable StepId> known = steps.stream().filter(Objects::nonNull).toList();
        if (new HashSet<>(known).size() < known.size()) {
            throw new InvalidValue("must hold each step once");
        }
    }
}
