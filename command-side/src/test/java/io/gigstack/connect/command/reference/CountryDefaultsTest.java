package io.gigstack.connect.command.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryDefaultsTest {

    @ParameterizedTest
    @CsvSource({
        "MX, MXN, America/Mexico_City, es",
        "US, USD, America/New_York, en",
        "CA, CAD, America/Toronto, en",
        "BR, BRL, America/Sao_Paulo, pt",
        "RU, RUB, Europe/Moscow, ru",
        "AU, AUD, Australia/Sydney, en",
        "CH, CHF, Europe/Zurich, de",
        "BE, EUR, Europe/Brussels, nl",
        "IN, INR, Asia/Kolkata, hi",
        "ZA, ZAR, Africa/Johannesburg, en",
        "BG, EUR, Europe/Sofia, bg",
        "HR, EUR, Europe/Zagreb, hr",
        "CU, CUP, America/Havana, es",
        "VE, VES, America/Caracas, es",
        "ZW, ZWG, Africa/Harare, sn",
        "SL, SLE, Africa/Freetown, en",
        "CW, XCG, America/Curacao, nl",
        "SX, XCG, America/Lower_Princes, en",
        "SV, USD, America/El_Salvador, es",
        "UA, UAH, Europe/Kyiv, uk"
    })
    void a_country_brings_its_currency_time_zone_and_language(
            String country, String currency, String timezone, String language) {
        assertThat(CountryDefaults.of(new Country(country))).isEqualTo(defaults(currency, timezone, language));
    }

    @ParameterizedTest
    @CsvSource({
        "AQ, USD, Antarctica/McMurdo, en",
        "HM, AUD, UTC, en",
        "BV, NOK, UTC, en",
        "TF, EUR, Indian/Kerguelen, en"
    })
    void what_a_country_lacks_is_filled_with_the_dollar_UTC_and_English(
            String country, String currency, String timezone, String language) {
        assertThat(CountryDefaults.of(new Country(country))).isEqualTo(defaults(currency, timezone, language));
    }

    @Test
    void without_a_country_it_is_the_dollar_UTC_and_English() {
        assertThat(CountryDefaults.of(null)).isEqualTo(defaults("USD", "UTC", "en"));
    }

    @Test
    void every_country_has_one_row() {
        assertThat(Rows.of("countries.csv").stream().map(List::getFirst).map(Country::new))
                .containsExactlyElementsOf(Country.all());
    }

    @Test
    void every_cell_is_empty_or_a_value_in_its_canonical_form() {
        assertThat(Rows.of("countries.csv")).allSatisfy(row -> {
            assertThat(row).hasSize(4);
            assertIsEmptyOrCanonical(row.get(1), cell -> new Currency(cell).value());
            assertIsEmptyOrCanonical(row.get(2), cell -> new TimeZone(cell).value());
            assertIsEmptyOrCanonical(row.get(3), cell -> new Language(cell).value());
            assertThat(row.get(3)).matches("([a-z]{2})?");
        });
    }

    @Test
    void the_default_locale_makes_no_difference() {
        Traps.inTurkish(() ->
                assertThat(CountryDefaults.of(new Country("IT"))).isEqualTo(defaults("EUR", "Europe/Rome", "it")));
    }

    private static void assertIsEmptyOrCanonical(String cell, Function<String, String> parsed) {
        if (!cell.isEmpty()) {
            assertThat(parsed.apply(cell)).isEqualTo(cell);
        }
    }

    private static CountryDefaults defaults(String currency, String timezone, String language) {
        return new CountryDefaults(new Currency(currency), new TimeZone(timezone), new Language(language));
    }
}
