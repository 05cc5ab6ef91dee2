package io.gigstack.connect.query.teamlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.Awkward;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Isolated("it changes the locale of the process")
class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Alpha, aLPHA",
        "Ärger, äRGER",
        // composed and decomposed
        "Caf\u00e9, CAFE\u0301",
        // compatibility forms: a ligature, full width, a circled digit, a long s
        "\ufb01nance, Finance",
        "\uff21\uff22\uff23, abc",
        "Team \u2460, team 1",
        "\u017fun, Sun",
        // whether an s is the last letter of a Greek word depends on what follows it
        "\u039f\u0394\u039f\u03a3, \u03bf\u03b4\u03bf\u03c2",
        "\u03bf\u03b4\u03bf\u03c3, \u03bf\u03b4\u03bf\u03c2",
        // the dotted capital I and the dotless small one
        "\u0130stanbul, istanbul",
        "D\u0131yarbak\u0131r, DIYARBAKIR",
    })
    void names_that_differ_in_case_or_form_only_have_the_same_key(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Alpha, Alpha2", "Cafe, Caf\u00e9", "a b, ab", "o, 0"})
    void other_names_have_other_keys(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @Test
    void the_key_does_not_depend_on_the_locale_of_the_machine() {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : List.of(Locale.ROOT, Locale.of("tr", "TR"), Locale.of("lt"), Locale.of("az"))) {
                Locale.setDefault(locale);
                assertThat(NameKey.of("TITLE I\u0130\u0131")).as("%s", locale).isEqualTo("title iii");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void any_part_of_a_name_is_a_part_of_its_key_in_any_case() {
        for (String name : List.of("\u039f\u0394\u039f\u03a3\u0391", "Stra\u00dfe", "İzmir", "Üb\u01c5x", "ÆØÅ")) {
            for (int from = 0; from < name.length(); from++) {
                for (int to = from + 1; to <= name.length(); to++) {
                    String part = name.substring(from, to);
                    assertThat(NameKey.of(name))
                            .contains(NameKey.of(part))
                            .contains(NameKey.of(part.toLowerCase(Locale.ROOT).replace("i\u0307", "i")));
                }
            }
        }
    }

    @Test
    void the_key_of_a_key_is_itself() {
        for (String name : Awkward.TEXTS) {
            assertThat(NameKey.of(NameKey.of(name))).isEqualTo(NameKey.of(name));
        }
    }
}
