package io.gigstack.connect.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.gigstack.connect.command.reference.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntegrationTypeTest {

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "a", "quick-books_2"})
    void a_type_is_a_slug(String type) {
        assertThat(new IntegrationType(type).value()).isEqualTo(type);
        assertThat(new IntegrationType("a".repeat(64)).value()).hasSize(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Webhook", "1a", "-a", "_a", "a b", "a.b", "a\n", "é"})
    void no_other_text_is_a_type(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new IntegrationType(text));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new IntegrationType("a".repeat(65)));
    }
}
