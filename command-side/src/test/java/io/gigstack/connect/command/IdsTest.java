package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    static Stream<Arguments> ids() {
        return Stream.of(
                id("team_", text -> new TeamId(text).value()),
                id("org_", text -> new OrganizationId(text).value()),
                id("key_", text -> new ApiKeyId(text).value()),
                id("mem_", text -> new MemberId(text).value()),
                id("int_", text -> new IntegrationId(text).value()));
    }

    private static Arguments id(String prefix, UnaryOperator<String> kept) {
        return Arguments.of(prefix, kept);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void an_id_is_its_prefix_and_a_unique_part_of_at_most_35(String prefix, UnaryOperator<String> kept) {
        for (String part : new String[] {"1", "01hm6w7k8g0000000000000000", "z".repeat(35)}) {
            assertThat(kept.apply(prefix + part)).isEqualTo(prefix + part).hasSizeLessThanOrEqualTo(40);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ids")
    void anything_else_is_no_id(String prefix, UnaryOperator<String> kept) {
        for (String part : new String[] {
            "", " ", "A", "0 1", "0_1", "0-1", "0/1", "0%2f1", "..", "1\n", "1\0", "é", "１", "z".repeat(36)
        }) {
            assertRefused(prefix, prefix + part, kept);
        }
        for (String text :
                new String[] {"", "1", "01hm6w7k8g", " " + prefix + "1", prefix.toUpperCase(Locale.ROOT) + "1"}) {
            assertRefused(prefix, text, kept);
        }
        Stream.of("team_1", "org_1", "key_1", "mem_1", "int_1")
                .filter(other -> !other.startsWith(prefix))
                .forEach(other -> assertRefused(prefix, other, kept));
    }

    private static void assertRefused(String prefix, String text, UnaryOperator<String> kept) {
        assertThatExceptionOfType(InvalidValue.class)
                .as("<%s>", text)
                .isThrownBy(() -> kept.apply(text))
                .satisfies(
                        refusal -> assertThat(refusal.detail()).isEqualTo("must be an id that begins with " + prefix));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "team_setup", "a1", "a_", "a__b"})
    void a_step_has_an_id_of_lower_case_letters_digits_and_underscores(String id) {
        assertThat(new StepId(id).value()).isEqualTo(id);
        assertThat(new StepId("a" + "b".repeat(63)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "A", "1a", "_a", "team-setup", "team setup", "a ", " a", "a\n", "a\0", "é", "a.b", "ａ"})
    void no_other_text_is_a_steps_id(String id) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new StepId(id));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new StepId("a".repeat(65)));
    }
}
