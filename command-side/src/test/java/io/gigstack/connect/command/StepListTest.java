package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepListTest {

    @Test
    void a_team_has_one_to_fifty_steps() {
        assertThatCode(() -> StepId.checkAll(steps(1))).doesNotThrowAnyException();
        assertThatCode(() -> StepId.checkAll(steps(50))).doesNotThrowAnyException();
        refused(steps(0), "must hold 1 to 50 steps");
        refused(steps(51), "must hold 1 to 50 steps");
    }

    @Test
    void each_step_comes_once() {
        refused(List.of(new StepId("a"), new StepId("b"), new StepId("a")), "must hold each step once");
    }

    @Test
    void one_that_is_no_step_counts_and_is_like_no_other() {
        assertThatCode(() -> StepId.checkAll(Arrays.asList(null, null))).doesNotThrowAnyException();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> StepId.checkAll(Arrays.asList(new StepId("a"), null, new StepId("a"))))
                .withMessage("must hold each step once");
    }

    private static List<StepId> steps(int count) {
        return IntStream.range(0, count).mapToObj(i -> new StepId("step_" + i)).toList();
    }

    private static void refused(List<StepId> steps, String detail) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> StepId.checkAll(steps))
                .withMessage(detail);
    }
}
