package io.gigstack.connect.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import io.gigstack.connect.api.json.JsonText;
import io.gigstack.connect.privacy.DataKey;
import io.gigstack.connect.privacy.Vault;
import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import io.gigstack.connect.query.history.SealedValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a page of history shows of what it holds sealed. */
class HistorySealTest {

    private final Vault vault = RunningConnect.context().getBean(Vault.class);

    private DataKey stored(String subject) {
        DataKey key = vault.random(subject);
        RunningConnect.context().getBean(TransactionManager.class).executeInTransaction(() -> vault.store(key));
        return key;
    }

    private FieldChange shown(@Nullable Object from, @Nullable Object to) {
        FieldChange change = new FieldChange("x", from, to);
        return HistorySeal.of(vault, Stream.of(change)).shown(change);
    }

    private static SealedValue secret(DataKey key, String pointer, Object secret) {
        return new SealedValue(key.subject(), pointer, key.seal(pointer, JsonText.of(secret)));
    }

    @Test
    void the_secrets_of_an_integration_are_masked_also_where_they_are_in_a_list_under_their_name() {
        DataKey key = stored("int_shown");

        assertThat(shown(secret(key, "/token", "0123456789ab.def"), secret(key, "/token", "another-with.def")))
                .isEqualTo(new FieldChange("x", "••••.def", "••••.def"));
        assertThat(shown(secret(key, "/pin", 1234L), secret(key, "/pin", Map.of("a", "0123456789abcdef"))))
                .isEqualTo(new FieldChange("x", "••••", "••••"));
        assertThat(shown(null, List.of("a", Map.of("token", secret(key, "/all/1/token", "0123456789abcdef")))))
                .isEqualTo(new FieldChange("x", null, List.of("a", Map.of("token", "••••cdef"))));
    }

    @Test
    void a_secret_whose_key_is_gone_is_dots_and_what_was_personal_is_erased() {
        DataKey integration = vault.random("int_gone");
        DataKey member = vault.random("mem_gone");

        assertThat(shown(
                        secret(integration, "/token", "0123456789abcdef"),
                        new SealedValue("mem_gone", "email", member.seal("email", "ana@example.com"))))
                .isEqualTo(new FieldChange("x", "••••", "erased"));
    }
}
