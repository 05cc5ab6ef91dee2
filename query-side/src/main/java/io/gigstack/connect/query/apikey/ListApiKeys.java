package io.gigstack.connect.query.apikey;

import io.gigstack.connect.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which API keys does this organization have? Newest first, revoked ones too.
 *
 * @param memberId only those bound to this member; null for all
 * @param limit most keys in the answer: 1 to 100
 * @param after the last key of the page before, or null for the first page
 */
public record ListApiKeys(
        String organizationId,
        @Nullable String memberId,
        int limit,
        @Nullable String after) implements Query<ApiKeyPage> {

    public static final String READ_MODEL = "api_key";

    @Override
    public String readModel() {
        return READ_MODEL;
    }

    @Override
    public Class<ApiKeyPage> view() {
        return ApiKeyPage.class;
    }
}
