package io.gigstack.connect.command;

import static io.gigstack.connect.command.Examples.object;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealedTest {

    @Test
    void a_sealed_value_is_an_object_of_one_member() {
        Map<String, @Nullable Object> sealed = Sealed.inPlace("f.x");
        assertThat(Sealed.isOne(sealed)).isTrue();
        assertThat(Sealed.of(sealed)).isEqualTo("f.x");
    }

    @Test
    void nothing_else_is_one() {
        assertThat(Sealed.isOne(null)).isFalse();
        assertThat(Sealed.isOne("f.x")).isFalse();
        assertThat(Sealed.isOne(object())).isFalse();
        assertThat(Sealed.isOne(object("$sealed", 1L))).isFalse();
        assertThat(Sealed.isOne(object("$sealed", "f.x", "other", 1L))).isFalse();
    }

    @Test
    void what_has_the_same_first_part_is_the_same() {
        assertThat(Sealed.areSame("f.x", "f.y")).isTrue();
        assertThat(Sealed.areSame("f.x", "g.x")).isFalse();
        assertThat(Sealed.areSame("f", "f.y")).isTrue();
        assertThat(Sealed.areSame("ff.x", "f.x")).isFalse();
    }
}
