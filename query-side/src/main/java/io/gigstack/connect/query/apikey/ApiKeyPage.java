package io.gigstack.connect.query.apikey;

import java.util.List;

/**
 * A page of API keys.
 *
 * @param total how many the organization has
 */
public record ApiKeyPage(List<ApiKeyView> keys, long total, boolean hasMore) {}
