package io.gigstack.connect.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What answers show of secrets, be they kept or not. */
class MaskingTest {

    @Test
    void what_was_kept_in_clear_before_is_masked() {
        assertThat(Masking.secrets(Map.of("token", "0123456789abcdef", "list", List.of(Map.of("pin", 1234L)))))
                .isEqualTo(Map.of("token", "••••cdef", "list", List.of(Map.of("pin", "••••"))));
    }

    @Test
    void what_was_kept_masked_is_shown_as_its_mask_whatever_its_name() {
        Map<String, Object> kept = MaskedSecret.of("fingerprint", "0123456789ab.def");

        assertThat(Masking.secrets(Map.of("token", kept, "name", kept, "list", List.of(kept))))
                .isEqualTo(Map.of("token", "••••.def", "name", "••••.def", "list", List.of("••••.def")));
        assertThat(Masking.secretsIn(kept)).isEqualTo("••••.def");
    }
}
