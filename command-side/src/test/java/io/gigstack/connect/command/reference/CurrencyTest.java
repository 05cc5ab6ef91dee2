package io.gigstack.connect.command.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrencyTest {

    @ParameterizedTest
    @ValueSource(strings = {"MXN", "USD", "EUR", "JPY", "KWD", "ZWG", "SLE", "XCG", "VES", "VED", "CUP", "XOF", "XCD"})
    void accepts_money_in_use(String code) {
        assertThat(new Currency(code).value()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEM", "HRK", "BGN", "ZWL", "SLL", "ANG", "CUC", "VEF", "STD", "MRO", "BYR"})
    void refuses_money_withdrawn(String code) {
        assertRefused(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CHE", "CHW", "CLF", "COU", "MXV", "USN", "UYI", "UYW", "BOV", "XXX", "XTS", "XAU", "XDR"})
    void refuses_what_is_not_ordinary_money(String code) {
        assertRefused(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mxn", "Mxn", "BTC", "MX", "MXNN", "484", "$", "peso", " MXN", "MXN\n", "code", "#"})
    @MethodSource("io.gigstack.connect.command.reference.Traps#hostile")
    void refuses_anything_else(String text) {
        assertRefused(text);
    }

    @Test
    void every_currency_is_a_well_formed_code_listed_once() {
        assertThat(Currency.all()).hasSize(155).hasSameSizeAs(Rows.of("currencies.csv"));
        assertThat(Currency.all())
                .isSortedAccordingTo((a, b) -> a.value().compareTo(b.value()))
                .allSatisfy(currency -> assertThat(currency.value()).matches("[A-Z]{3}"));
    }

    @Test
    void what_the_JDK_knows_of_them_it_knows_as_money() {
        Set<String> codes = Currency.all().stream().map(Currency::value).collect(Collectors.toSet());

        assertThat(java.util.Currency.getAvailableCurrencies())
                .filteredOn(known -> codes.contains(known.getCurrencyCode()))
                .isNotEmpty()
                .allSatisfy(
                        known -> assertThat(known.getDefaultFractionDigits()).isNotNegative());
    }

    @Test
    void a_currency_has_an_English_name_whatever_the_default_locale() {
        Traps.inTurkish(() -> {
            assertThat(new Currency("MXN").name()).isEqualTo("Mexican Peso");
            assertThat(Currency.all())
                    .allSatisfy(currency -> assertThat(currency.name()).isNotBlank());
        });
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Currency(text))
                .satisfies(refusal -> assertThat(refusal.detail())
                        .isEqualTo("must be an active ISO 4217 currency code in upper case, such as MXN"));
    }
}
