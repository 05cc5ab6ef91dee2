package io.gigstack.connect.command.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InvalidValueTest {

    @Test
    void says_what_the_value_must_be_and_carries_no_stack_trace() {
        var refusal = new InvalidValue("must be a fruit");

        assertThat(refusal.detail()).isEqualTo("must be a fruit");
        assertThat(refusal).hasMessage("must be a fruit");
        assertThat(refusal.getStackTrace()).isEmpty();
    }
}
