package io.gigstack.connect.command.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeZoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"America/Mexico_City", "Europe/Kyiv", "America/Argentina/Buenos_Aires", "UTC", "Etc/UTC"})
    void accepts_a_name_of_the_tz_database(String name) {
        assertThat(new TimeZone(name).value()).isEqualTo(name);
        assertThat(ZoneId.of(name)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Calcutta", "Europe/Kiev", "US/Pacific", "EST5EDT", "GMT", "Japan", "Etc/Greenwich"})
    void accepts_an_older_name_and_leaves_it_as_it_is(String name) {
        assertThat(new TimeZone(name).value()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GMT+2", "+02:00", "-6", "Z", "UTC+2", "UTC+02:00", "UT+1", "GMT0", "GMT+0", "GMT-0"})
    void refuses_an_offset(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Etc/GMT+5", "Etc/GMT-14", "Etc/GMT0", "Etc/GMT+0", "Etc/GMT-0"})
    void refuses_an_offset_in_the_form_of_a_name(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SystemV/EST5", "SystemV/PST8PDT", "EST", "PST", "CST", "america/mexico_city", "utc"})
    void refuses_names_that_are_not_in_the_tz_database(String text) {
        assertRefused(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Mexico", "America", "America/", "America/Atlantis", "America/Mexico City", " UTC", "UTC\n"})
    @MethodSource("io.gigstack.connect.command.reference.Traps#hostile")
    void refuses_anything_else(String text) {
        assertRefused(text);
    }

    @Test
    void the_default_locale_makes_no_difference() {
        Traps.inTurkish(() -> {
            assertThat(new TimeZone("Asia/Istanbul").value()).isEqualTo("Asia/Istanbul");
            assertRefused("asıa/istanbul");
        });
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new TimeZone(text))
                .satisfies(refusal -> assertThat(refusal.detail())
                        .isEqualTo("must be an IANA time zone name, not an offset, such as America/Mexico_City"));
    }
}
