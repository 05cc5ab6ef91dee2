package io.gigstack.connect.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.eventstore.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys of subjects are stored wrapped by a master key. */
class MasterKeysTest {

    private static final String OLD = MasterKeys.random();
    private static final String NEW = MasterKeys.random();

    private final DataKey key = DataKey.random("mem_1");

    @Test
    void what_was_wrapped_is_unwrapped_as_it_was() {
        MasterKeys masters = MasterKeys.parse(OLD);

        assertThat(masters.unwrap(masters.wrap(key)).open("email", key.seal("email", "a")))
                .isEqualTo("a");
    }

    @Test
    void the_first_key_wraps_and_the_others_only_unwrap() {
        SubjectKey wrapped = MasterKeys.parse(OLD).wrap(key);
        MasterKeys both = MasterKeys.parse(NEW + ", " + OLD);

        assertThat(both.unwrap(wrapped).secret()).isEqualTo(key.secret());
        assertThat(both.wrap(key).masterKey()).isEqualTo(both.present()).isNotEqualTo(wrapped.masterKey());
    }

    @Test
    void without_its_master_key_none_is_unwrapped() {
        SubjectKey wrapped = MasterKeys.parse(OLD).wrap(key);

        assertThatThrownBy(() -> MasterKeys.parse(NEW).unwrap(wrapped)).isInstanceOf(NotOpenedException.class);
    }

    @Test
    void the_key_of_one_subject_is_not_unwrapped_as_that_of_another() {
        MasterKeys masters = MasterKeys.parse(OLD);
        SubjectKey wrapped = masters.wrap(key);
        SubjectKey moved = new SubjectKey("mem_2", wrapped.masterKey(), wrapped.wrapped());

        assertThatThrownBy(() -> masters.unwrap(moved)).isInstanceOf(NotOpenedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret!", "c2hvcnQ=", "QUJD,", ","})
    void what_is_no_key_is_refused_without_being_repeated(String text) {
        assertThatThrownBy(() -> MasterKeys.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must hold keys")
                .hasNoCause();
    }
}
