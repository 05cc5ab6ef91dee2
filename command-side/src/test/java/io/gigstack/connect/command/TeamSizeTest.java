package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.reference.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TeamSizeTest {

    @Test
    void there_are_six_sizes_from_small_to_large() {
        assertThat(TeamSize.all()).containsExactly("1-9", "10-50", "51-200", "201-500", "501-1000", "1001+");
        assertThat(TeamSize.all())
                .allSatisfy(size -> assertThat(TeamSize.of(size).value()).isEqualTo(size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1-10", "10-50 ", "10–50", "1001", "UP_TO_9", "7", "１-９"})
    void there_is_no_other(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> TeamSize.of(text))
                .satisfies(refusal -> assertThat(refusal.detail())
                        .isEqualTo("must be one of 1-9, 10-50, 51-200, 201-500, 501-1000, 1001+"));
    }
}
