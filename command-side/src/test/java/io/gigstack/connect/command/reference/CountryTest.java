package io.gigstack.connect.command.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountryTest {

    @ParameterizedTest
    @ValueSource(strings = {"MX", "US", "GB", "TR", "NA", "AQ", "TW", "SX"})
    void accepts_an_assigned_code(String code) {
        assertThat(new Country(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mx", "Mx", "MEX", "484", "UK", "EU", "XK", "ZZ", "AN", "SU", "Mexico", "M", " MX", "MX\n"})
    @MethodSource("io.gigstack.connect.command.reference.Traps#hostile")
    void refuses_anything_else(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Country(text))
                .satisfies(refusal -> assertThat(refusal.detail())
                        .isEqualTo("must be an ISO 3166-1 alpha-2 country code in upper case, such as MX"));
    }

    @Test
    void there_are_249_countries_in_the_order_of_their_codes() {
        assertThat(Country.all())
                .hasSize(249)
                .isSortedAccordingTo((a, b) -> a.value().compareTo(b.value()));
    }

    @Test
    void a_country_has_an_English_name_whatever_the_default_locale() {
        Traps.inTurkish(() -> {
            assertThat(new Country("MX").name()).isEqualTo("Mexico");
            assertThat(Country.all())
                    .allSatisfy(
                            country -> assertThat(country.name()).isNotBlank().isNotEqualTo(country.value()));
        });
    }
}
