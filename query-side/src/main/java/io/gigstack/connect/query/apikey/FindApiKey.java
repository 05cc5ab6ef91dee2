package io.gigstack.connect.query.apikey;

import io.gigstack.connect.query.Query;

/**
 * Whose key is this?
 *
 * @param hash SHA-256 of the key, 64 lower-case hexadecimal digits
 */
public record FindApiKey(String hash) implements Query<ApiKeyView> {

    @Override
    public String readModel() {
        return ListApiKeys.READ_MODEL;
    }

    @Override
    public Class<ApiKeyView> view() {
        return ApiKeyView.class;
    }
}
