package io.gigstack.connect.query.apikey;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.data.domain.Limit;

/** Answers from the API keys. */
final class ApiKeyQueries {

    /** Sorts after every id in any language: their unique part begins with a digit. */
    private static final String LAST_ID = "key_z";

    private final ApiKeyRepository keys;

    ApiKeyQueries(ApiKeyRepository keys) {
        this.keys = keys;
    }

    @QueryHandler
    Optional<ApiKeyView> find(FindApiKeyById query) {
        return keys.findByOrganizationIdAndKeyId(query.organizationId(), query.keyId())
                .map(ApiKeyEntity::view);
    }

    @QueryHandler
    ApiKeyPage list(ListApiKeys query) {
        List<ApiKeyEntity> oneMore = page(query);
        boolean hasMore = oneMore.size() > query.limit();
        return new ApiKeyPage(
                oneMore.stream().limit(query.limit()).map(ApiKeyEntity::view).toList(),
                query.memberId() == null
                        ? keys.countByOrganizationId(query.organizationId())
                        : keys.countByOrganizationIdAndMemberId(query.organizationId(), query.memberId()),
                hasMore);
    }

    private List<ApiKeyEntity> page(ListApiKeys query) {
        String before = Objects.requireNonNullElse(query.after(), LAST_ID);
        Limit oneMore = Limit.of(query.limit() + 1);
        return query.memberId() == null
                ? keys.findByOrganizationIdAndKeyIdLessThanOrderByKeyIdDesc(query.organizationId(), before, oneMore)
                : keys.findByOrganizationIdAndMemberIdAndKeyIdLessThanOrderByKeyIdDesc(
                        query.organizationId(), query.memberId(), before, oneMore);
    }
}
