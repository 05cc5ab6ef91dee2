package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final String ROCKET = "\uD83D\uDE80";

    static Stream<Arguments> lines() {
        return Stream.of(
                line("a team's name", 120, text -> new TeamName(text).value()),
                line("an industry", 80, text -> new Industry(text).value()),
                line("a reason", 500, text -> new Reason(text).value()),
                line("a key's name", 80, text -> new KeyName(text).value()),
                line("an integration's name", 120, text -> new IntegrationName(text).value()),
                line("an alias", 200, text -> new BrandingValues.Alias(text).value()));
    }

    private static Arguments line(String what, int most, UnaryOperator<String> kept) {
        return Arguments.of(what, most, kept);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_line_is_trimmed_before_it_is_measured(String what, int most, UnaryOperator<String> kept) {
        assertThat(kept.apply(" \t\n x y \u2003")).as(what).isEqualTo("x y");
        assertThat(kept.apply(" ".repeat(most) + "x")).isEqualTo("x");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_line_has_at_least_one_character_and_at_most_its_bound(String what, int most, UnaryOperator<String> kept) {
        assertThat(kept.apply("x")).as(what).isEqualTo("x");
        assertThat(kept.apply("x".repeat(most))).hasSize(most);
        String bounds = "must have 1 to %d characters".formatted(most);
        assertRefused(bounds, () -> kept.apply("x".repeat(most + 1)));
        assertRefused(bounds, () -> kept.apply(""));
        assertRefused(bounds, () -> kept.apply(" \t\r\n\u2003"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void an_emoji_counts_as_one_character(String what, int most, UnaryOperator<String> kept) {
        assertThat(kept.apply(ROCKET.repeat(most))).as(what).hasSize(2 * most);
        assertRefused("must have 1 to %d characters".formatted(most), () -> kept.apply(ROCKET.repeat(most + 1)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_line_has_no_control_characters(String what, int most, UnaryOperator<String> kept) {
        for (String control :
                new String[] {"\0", "\n", "\r", "\t", "\u001b", "\u007f", "\u0085", "\u009f", "\u2028", "\u2029"}) {
            assertRefused("must not contain control characters or line breaks", () -> kept.apply("x" + control + "y"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_line_has_something_to_see(String what, int most, UnaryOperator<String> kept) {
        for (String invisible : new String[] {
            "\u00a0", "\u200b", " \u202f\u2060 ", "\u3000", "\u3164", "\u2800", "\u034f", "\ufe0f", "\ufff9", "\ue000"
        }) {
            assertRefused("must have 1 to %d characters".formatted(most), () -> kept.apply(invisible));
        }
        assertThat(kept.apply("\u00a0x\u3000")).as(what).isEqualTo("x");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_line_does_not_turn_its_direction(String what, int most, UnaryOperator<String> kept) {
        for (String turn : new String[] {"\u202a", "\u202e", "\u202c", "\u2066", "\u2069"}) {
            assertRefused(
                    "must not contain characters that turn the direction of text",
                    () -> kept.apply("a" + turn + "gnp.exe"));
        }
        assertThat(kept.apply("\u05d0\u200f!")).as(what).isEqualTo("\u05d0\u200f!");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void any_script_is_kept_as_it_is(String what, int most, UnaryOperator<String> kept) {
        for (String name : new String[] {"Ñandú", "Команда", "チーム", "فريق", "Équipe “A” & <b>", "e\u0301"}) {
            assertThat(kept.apply(name)).as(what).isEqualTo(name);
        }
    }

    @Test
    void a_description_is_kept_as_typed_and_may_be_empty_or_have_many_lines() {
        for (String text : new String[] {"", " ", " two\n\tlines ", ROCKET.repeat(2_000)}) {
            assertThat(new Description(text).value()).isEqualTo(text);
        }
    }

    @Test
    void a_description_has_at_most_2000_characters() {
        assertThat(new Description("x".repeat(2_000)).value()).hasSize(2_000);
        assertRefused("must have at most 2000 characters", () -> new Description("x".repeat(2_001)));
    }

    private static void assertRefused(String detail, Supplier<?> made) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(made::get)
                .satisfies(refusal -> assertThat(refusal.detail()).isEqualTo(detail));
    }
}
