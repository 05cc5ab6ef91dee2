package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.reference.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiscalYearTest {

    @ParameterizedTest
    @ValueSource(strings = {"calendar", "01-01", "02-28", "04-06", "04-30", "12-31"})
    void it_is_the_calendars_or_begins_on_a_day_that_every_year_has(String value) {
        assertThat(new FiscalYear(value).value()).isEqualTo(value);
    }

    @Test
    void it_may_begin_on_any_of_365_days() {
        for (int day = 1; day <= 365; day++) {
            String value = LocalDate.ofYearDay(2023, day).toString().substring(5);
            assertThat(new FiscalYear(value).value()).isEqualTo(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "02-29",
                "02-30",
                "04-31",
                "13-01",
                "00-01",
                "01-00",
                "01-32",
                "4-6",
                "04-6",
                "--04-06",
                "2024-04-06",
                "04/06",
                "0406",
                "04-06 ",
                " 04-06",
                "04-06\n",
                "Calendar",
                "calendar ",
                "0４-06",
                "０４-０６",
                "٠٤-٠٦",
                "04–06",
                "-4-06"
            })
    void it_is_nothing_else(String value) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new FiscalYear(value))
                .satisfies(refusal -> assertThat(refusal.detail())
                        .isEqualTo("must be \"calendar\", or as MM-DD the day on which it begins, which every year must"
                                + " have: such as 04-06, not 02-29"));
    }
}
