package io.gigstack.connect.command;

import static io.gigstack.connect.command.Examples.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.reference.InvalidValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MetadataTest {

    private static final String ROCKET = "\uD83D\uDE80";

    @Test
    void it_has_at_most_50_members() {
        assertThat(new Metadata(members(50)).members()).hasSize(50);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Metadata(members(51)))
                .satisfies(refusal -> assertThat(refusal.detail()).isEqualTo("must have at most 50 members"));
    }

    @Test
    void it_keeps_the_order_of_its_members_and_their_nulls() {
        Map<String, @Nullable Object> members = object("z", 1L, "a", null, "m", true);
        assertThat(new Metadata(members).members()).containsExactlyEntriesOf(members);
    }

    @Test
    void it_does_not_change_when_the_object_that_it_was_made_from_does() {
        Map<String, @Nullable Object> members = object("a", 1L);
        Metadata metadata = new Metadata(members);
        members.put("b", 2L);
        assertThat(metadata.members()).isEqualTo(object("a", 1L));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> metadata.members().put("b", 2L));
    }

    @Test
    void a_member_is_a_string_a_number_a_boolean_or_null() {
        for (Object value : new Object[] {"", "x", 1L, -0.5, new BigDecimal("1E+400"), true}) {
            assertThatCode(() -> Metadata.check("key", value)).doesNotThrowAnyException();
        }
        assertThatCode(() -> Metadata.check("key", null)).doesNotThrowAnyException();
        assertRefused("must be a string, a number, a boolean or null", "key", List.of());
        assertRefused("must be a string, a number, a boolean or null", "key", Map.of());
    }

    @Test
    void any_other_value_is_of_the_wrong_type() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Metadata.check("key", List.of()))
                .matches(InvalidValue::isOfWrongType);
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Metadata.check("", 1L))
                .matches(refusal -> !refusal.isOfWrongType());
    }

    @Test
    void a_string_has_at_most_600_characters() {
        assertThatCode(() -> Metadata.check("key", ROCKET.repeat(600))).doesNotThrowAnyException();
        assertRefused("must have at most 600 characters", "key", ROCKET.repeat(601));
        assertRefused("must have at most 600 characters", "key", "x".repeat(601));
    }

    @Test
    void a_key_has_1_to_64_characters() {
        assertThatCode(() -> Metadata.check(ROCKET.repeat(64), 1L)).doesNotThrowAnyException();
        assertThatCode(() -> Metadata.check(" ~/\n", 1L)).doesNotThrowAnyException();
        assertRefused("must have a key of 1 to 64 characters", "", 1L);
        assertRefused("must have a key of 1 to 64 characters", "x".repeat(65), 1L);
    }

    @Test
    void merging_adds_replaces_and_removes() {
        Metadata before = new Metadata(object("kept", 1L, "replaced", 2L, "removed", 3L, "null", null));
        Metadata after =
                before.mergedWith(object("replaced", "two", "removed", null, "added", null, "new", 4L, "null", null));
        assertThat(after.members()).containsExactlyEntriesOf(object("kept", 1L, "replaced", "two", "new", 4L));
        assertThat(before.members()).hasSize(4);
    }

    private static Map<String, @Nullable Object> members(int count) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> members.put("key_" + i, i));
        return members;
    }

    private static void assertRefused(String detail, String key, Object value) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Metadata.check(key, value))
                .satisfies(refusal -> assertThat(refusal.detail()).isEqualTo(detail));
    }
}
