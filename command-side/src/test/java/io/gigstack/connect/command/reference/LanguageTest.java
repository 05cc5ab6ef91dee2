package io.gigstack.connect.command.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

    @ParameterizedTest
    @ValueSource(strings = {"es", "es-MX", "es-419", "en-001", "zh-Hant-TW", "sr-Latn-RS", "yue-Hans-CN", "fil", "nah"})
    void accepts_a_known_language(String tag) {
        assertThat(new Language(tag).value()).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"de-CH-1901", "sl-rozaj-biske", "ca-valencia", "th-TH-u-nu-thai", "es-MX-x-own", "cmn-Hans"})
    void accepts_registered_variants_extensions_and_private_use(String tag) {
        assertThat(new Language(tag).value()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "ES-mx, es-MX",
        "ZH-HANT-tw, zh-Hant-TW",
        "iw, he",
        "in-ID, id-ID",
        "ji, yi",
        "mo-MD, ro-MD",
        "jw, jv",
        "zh-yue-HK, yue-HK",
        "i-klingon, tlh",
        "en-GB-OXENDICT, en-GB-oxendict",
        "TR-tr, tr-TR",
        "FIL-ph, fil-PH"
    })
    void keeps_the_canonical_form(String typed, String kept) {
        assertThat(new Language(typed).value()).isEqualTo(kept);
        assertThat(new Language(kept).value()).isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"english", "zz", "zz-ZZ", "es-ZZ", "es-UK", "es-XK", "es-999", "es-484", "es-Abcd", "eng-US"})
    void refuses_what_is_well_formed_but_unknown(String tag) {
        assertRefused(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "und",
                "und-MX",
                "x-own",
                "spa",
                "qaa",
                "mul",
                "es-abcde",
                "de-1996-1996",
                "en-x-lvariant-posix",
                "es-Zzzz",
                "en-a-bbb"
            })
    void refuses_what_names_no_language_or_is_not_registered(String tag) {
        assertRefused(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"es_MX", "es-", "-es", "es--MX", "es-MX-MX", "es MX", "e", "es-MX.UTF-8", "*", "es,en;q=0.8"})
    @MethodSource("io.gigstack.connect.command.reference.Traps#hostile")
    void refuses_what_is_not_well_formed(String text) {
        assertRefused(text);
    }

    @Test
    void accepts_35_characters_and_refuses_36() {
        assertThat(new Language("es-MX-x-abcdefgh-abcdefgh-abcdefg-a").value()).hasSize(35);
        assertRefused("es-MX-x-abcdefgh-abcdefgh-abcdefgh-a");
    }

    static Stream<String> languagesOfTheJdk() {
        return Stream.concat(
                        Arrays.stream(Locale.getISOLanguages()),
                        Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
                .filter(language -> !language.isEmpty())
                .distinct();
    }

    @Test
    void knows_every_language_that_the_JDK_can_speak() {
        assertThat(languagesOfTheJdk())
                .allSatisfy(
                        language -> assertThat(new Language(language).value()).isNotEmpty());
    }

    @Test
    void the_default_locale_makes_no_difference() {
        Traps.inTurkish(() -> {
            assertThat(new Language("IT-it").value()).isEqualTo("it-IT");
            assertThat(new Language("ID-LATN-id").value()).isEqualTo("id-Latn-ID");
            assertRefused("ıt");
        });
    }

    private static void assertRefused(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Language(text))
                .satisfies(refusal -> assertThat(refusal.detail())
                        .isEqualTo(
                                "must be a known BCP 47 language tag of at most 35 characters, such as es or es-MX"));
    }
}
