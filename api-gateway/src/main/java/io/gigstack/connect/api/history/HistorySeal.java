package io.gigstack.connect.api.history;

import io.gigstack.connect.api.json.JsonText;
import io.gigstack.connect.api.json.Values;
import io.gigstack.connect.api.web.MaskedSecret;
import io.gigstack.connect.api.web.Masking;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.privacy.DataKey;
import io.gigstack.connect.privacy.Vault;
import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import io.gigstack.connect.query.history.SealedValue;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens what is personal in a page of history, as long as the keys are there, and masks what is secret. */
final class HistorySeal {

    private final Map<String, DataKey> keys;

    private HistorySeal(Map<String, DataKey> keys) {
        this.keys = keys;
    }

    /** With the keys that these changes need, asked for together; nothing is asked if they need none. */
    static HistorySeal of(Vault vault, Stream<FieldChange> changes) {
        Set<String> subjects = new HashSet<>();
        changes.forEach(change -> {
            addSubjects(subjects, change.from());
            addSubjects(subjects, change.to());
        });
        return new HistorySeal(vault.find(subjects));
    }

    private static void addSubjects(Set<String> subjects, @Nullable Object value) {
        switch (value) {
            case SealedValue sealed -> subjects.add(sealed.subject());
            case Map<?, ?> object -> object.values().forEach(inner -> addSubjects(subjects, inner));
            case Collection<?> list -> list.forEach(inner -> addSubjects(subjects, inner));
            case null, default -> {}
        }
    }

    FieldChange shown(FieldChange change) {
        return new FieldChange(change.field(), shown(change.from()), shown(change.to()));
    }

    private @Nullable Object shown(@Nullable Object value) {
        return Masking.secretsIn(
                Values.replacedIn(value, (_, _, inner) -> inner instanceof SealedValue sealed ? opened(sealed) : null));
    }

    private Object opened(SealedValue sealed) {
        DataKey key = keys.get(sealed.subject());
        String text = key == null ? null : key.open(sealed.field(), sealed.sealed());
        if (sealed.subject().startsWith(IntegrationId.PREFIX)) {
            return MaskedSecret.of("", text == null ? null : JsonText.value(text));
        }
        return text == null ? Masking.ERASED : text;
    }
}
