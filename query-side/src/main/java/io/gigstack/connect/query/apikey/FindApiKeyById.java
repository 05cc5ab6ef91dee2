package io.gigstack.connect.query.apikey;

import io.gigstack.connect.query.Query;

/** What is known of this key? No answer for another organization's. */
public record FindApiKeyById(String organizationId, String keyId) implements Query<ApiKeyView> {

    @Override
    public String readModel() {
        return ListApiKeys.READ_MODEL;
    }

    @Override
    public Class<ApiKeyView> view() {
        return ApiKeyView.class;
    }
}
