package io.gigstack.connect.api.integration;

import io.gigstack.connect.api.json.JsonText;
import io.gigstack.connect.api.json.Values;
import io.gigstack.connect.api.web.Masking;
import io.gigstack.connect.api.web.SecretName;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.Sealed;
import io.gigstack.connect.privacy.DataKey;
import io.gigstack.connect.privacy.Vault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Seals the secrets of integrations, each with the integration's own key and bound to its place in the configuration.
 * What is sealed is its JSON, so that a secret may be of any type.
 */
final class IntegrationSeal {

    private final Vault vault;

    IntegrationSeal(Vault vault) {
        this.vault = vault;
    }

    DataKey newKey(IntegrationId id) {
        return vault.random(id.value());
    }

    void store(DataKey key) {
        vault.store(key);
    }

    void destroyKey(IntegrationId id) {
        vault.destroy(id.value());
    }

    /** The key of an integration. One that is not there has none either, so what any key seals for it is refused. */
    DataKey keyOf(IntegrationId id) {
        return vault.find(id.value()).orElseGet(() -> newKey(id));
    }

    Map<String, DataKey> keysOf(Collection<String> ids) {
        return vault.find(ids);
    }

    /** With every value sealed whose name sounds like a secret. A mask that was sent back stands for what is there. */
    static Map<String, @Nullable Object> sealed(DataKey key, Map<String, @Nullable Object> configuration) {
        return Values.replaced(
                configuration, (place, name, value) -> SecretName.is(name) ? sealed(key, place, value) : null);
    }

    private static Object sealed(DataKey key, String place, Object value) {
        return Masking.isMask(value) ? Sealed.KEPT : Sealed.inPlace(sealedText(key, place, value));
    }

    static String sealedText(DataKey key, String place, Object value) {
        return key.seal(place, JsonText.of(value));
    }

    /**
     * With what may be shown of every secret.
     *
     * @param key null if it was destroyed
     */
    static Map<String, @Nullable Object> masked(@Nullable DataKey key, Map<String, @Nullable Object> configuration) {
        return Values.replaced(
                configuration,
                (place, _, value) -> Sealed.isOne(value) ? Masking.mask(opened(key, place, value)) : null);
    }

    private static @Nullable Object opened(@Nullable DataKey key, String place, Object sealed) {
        return key == null ? null : JsonText.value(key.open(place, Sealed.of(sealed)));
    }

    /** The places where what came is a mask, but not that of the secret which is there. */
    static List<String> wrongMasks(
            DataKey key, Map<String, @Nullable Object> given, Map<String, @Nullable Object> configuration) {
        Map<String, Object> masks = new HashMap<>();
        var _ = Values.replaced(configuration, (place, _, value) -> {
            if (Sealed.isOne(value)) {
                masks.put(place, Masking.mask(opened(key, place, value)));
            }
            return null;
        });
        List<String> wrong = new ArrayList<>();
        var _ = Values.replaced(given, (place, name, value) -> {
            if (SecretName.is(name) && Masking.isMask(value) && !value.equals(masks.get(place))) {
                wrong.add(place);
            }
            return null;
        });
        return wrong;
    }

    static boolean holdsSecrets(Map<String, @Nullable Object> configuration) {
        return !masked(null, configuration).equals(configuration);
    }
}
