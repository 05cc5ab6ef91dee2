package io.gigstack.connect.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A value is sealed with the key of its subject. */
class SealingTest {

    private final DataKey key = DataKey.random("mem_1");

    @ParameterizedTest
    @ValueSource(strings = {"", "user@example.com", "ñandú 🚀", "a\0b", "\n"})
    void what_was_sealed_is_opened_as_it_was(String value) {
        assertThat(key.open("email", key.seal("email", value))).isEqualTo(value);
    }

    @Test
    void nothing_of_a_value_can_be_seen() {
        assertThat(key.seal("email", "user@example.com")).matches("[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{59}");
    }

    @Test
    void the_same_value_is_never_sealed_to_the_same_text_and_always_has_the_same_fingerprint() {
        String one = key.seal("email", "user@example.com");
        String other = key.seal("email", "user@example.com");

        assertThat(other).isNotEqualTo(one);
        assertThat(fingerprint(other)).isEqualTo(fingerprint(one));
    }

    @Test
    void another_value_field_or_subject_has_another_fingerprint() {
        String fingerprint = fingerprint(key.seal("email", "a"));

        assertThat(fingerprint(key.seal("email", "b"))).isNotEqualTo(fingerprint);
        assertThat(fingerprint(key.seal("message", "a"))).isNotEqualTo(fingerprint);
        assertThat(fingerprint(DataKey.random("mem_1").seal("email", "a"))).isNotEqualTo(fingerprint);
        assertThat(fingerprint(new DataKey("mem_2", key.secret()).seal("email", "a")))
                .isNotEqualTo(fingerprint);
    }

    private static String fingerprint(String sealed) {
        return sealed.substring(0, sealed.indexOf('.'));
    }

    static Stream<String> changed() {
        String sealed = DataKey.random("mem_1").seal("email", "a");
        return Stream.of(
                "", ".", "a.b", "no base64.!", sealed, sealed.substring(0, sealed.length() - 2), sealed + "AA");
    }

    @ParameterizedTest
    @MethodSource("changed")
    void what_this_key_has_not_sealed_is_not_opened(String sealed) {
        assertThatThrownBy(() -> key.open("email", sealed)).isInstanceOf(NotOpenedException.class);
    }

    @Test
    void each_single_bit_counts() {
        String sealed = key.seal("email", "user@example.com");
        for (int i = sealed.indexOf('.') + 1; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            String changed = sealed.substring(0, i) + other + sealed.substring(i + 1);
            assertThatThrownBy(() -> key.open("email", changed)).isInstanceOf(NotOpenedException.class);
        }
    }

    @Test
    void a_value_is_not_opened_as_another_field_or_for_another_subject() {
        String sealed = key.seal("email", "a");

        assertThatThrownBy(() -> key.open("message", sealed)).isInstanceOf(NotOpenedException.class);
        assertThatThrownBy(() -> new DataKey("mem_2", key.secret()).open("email", sealed))
                .isInstanceOf(NotOpenedException.class);
    }

    @Test
    void a_key_shows_nothing_of_itself() {
        assertThat(key).hasToString("DataKey of mem_1");
        assertThat(MasterKeys.parse(MasterKeys.random()).toString()).matches("MasterKeys \\[[0-9a-f]{16}]");
    }
}
