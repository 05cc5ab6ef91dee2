package io.gigstack.connect.query.apikey;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

/** Reads the table {@code api_key}. */
interface ApiKeyRepository extends Repository<ApiKeyEntity, String> {

    Optional<ApiKeyEntity> findByOrganizationIdAndKeyId(String organizationId, String keyId);

    long countByOrganizationId(String organizationId);

    long countByOrganizationIdAndMemberId(String organizationId, String memberId);

    List<ApiKeyEntity> findByOrganizationIdAndMemberIdAndKeyIdLessThanOrderByKeyIdDesc(
            String organizationId, String memberId, String before, Limit limit);

    /** Ids grow with time: this is newest first. */
    List<ApiKeyEntity> findByOrganizationIdAndKeyIdLessThanOrderByKeyIdDesc(
            String organizationId, String before, Limit limit);
}
