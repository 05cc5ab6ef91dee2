package io.gigstack.connect.query.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code api_key} with its row of {@code api_key_usage}, to be read only. */
@Entity
@Immutable
@Table(name = "api_key")
@SecondaryTable(name = "api_key_usage")
class ApiKeyEntity {

    @Id
    private String keyId = "";

    private String organizationId = "";

    private @Nullable String teamId;

    private @Nullable String memberId;

    private String name = "";
    private String prefix = "";

    private Instant createdAt = Instant.EPOCH;

    private @Nullable Instant expiresAt;

    private @Nullable Instant revokedAt;

    /** No key outlives the membership that it is bound to, which can't come back. */
    @Formula("(select m.updated_at from member_list m where m.member_id = member_id and m.removed)")
    private @Nullable Instant memberRemovedAt;

    @Column(table = "api_key_usage")
    private @Nullable Instant lastUsedAt;

    protected ApiKeyEntity() {}

    ApiKeyView view() {
        return new ApiKeyView(
                keyId, organizationId, teamId, memberId, name, prefix, createdAt, expiresAt, lastUsedAt, revoked());
    }

    private @Nullable Instant revoked() {
        return Stream.of(Optional.ofNullable(revokedAt), Optional.ofNullable(memberRemovedAt))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
