package io.gigstack.connect.api.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.apikey.ApiKey;
import io.gigstack.connect.command.member.Member;
import io.gigstack.connect.query.memberlist.MemberView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member as the API shows it, whether it was just changed or read.
 *
 * @param permissions what it may do, be it by its role or by itself
 * @param permissionsFollowRole whether it is by its role, whichever that becomes
 * @param invitation only when it was just sent
 * @param apiKey only when the invitation was just accepted
 */
record MemberResponse(
        String id,
        String teamId,
        String email,
        String role,
        List<String> permissions,
        boolean permissionsFollowRole,
        String status,
        Instant invitedAt,
        @Nullable Instant joinedAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Invitation invitation,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable IssuedKey apiKey) {

    /** @param token null in an answer that is given again */
    record Invitation(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String token,

            Instant expiresAt) {}

    /** @param key null in an answer that is given again */
    record IssuedKey(
            String id,
            String name,
            String prefix,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String key,

            @Nullable Instant expiresAt) {

        static IssuedKey of(ApiKey.Issued key, @Nullable Secret secret) {
            return new IssuedKey(
                    key.id(), key.name(), key.prefix(), secret == null ? null : secret.value(), key.expiresAt());
        }
    }

    static MemberResponse of(Member member, String teamId, String email) {
        return new MemberResponse(
                member.id(),
                teamId,
                email,
                member.role(),
                permissions(member.role(), member.permissions()),
                member.followsRole(),
                member.status().id(),
                member.invitedAt(),
                member.joinedAt(),
                member.updatedAt(),
                null,
                null);
    }

    static MemberResponse of(MemberView member, String email) {
        return new MemberResponse(
                member.id(),
                member.teamId(),
                email,
                member.role(),
                permissions(member.role(), member.permissions()),
                member.followsRole(),
                member.status(),
                member.invitedAt(),
                member.joinedAt(),
                member.updatedAt(),
                null,
                null);
    }

    MemberResponse with(Invitation sent) {
        return new MemberResponse(
                id,
                teamId,
                email,
                role,
                permissions,
                permissionsFollowRole,
                status,
                invitedAt,
                joinedAt,
                updatedAt,
                sent,
                apiKey);
    }

    MemberResponse with(IssuedKey issued) {
        return new MemberResponse(
                id,
                teamId,
                email,
                role,
                permissions,
                permissionsFollowRole,
                status,
                invitedAt,
                joinedAt,
                updatedAt,
                invitation,
                issued);
    }

    static List<String> permissions(String role, @Nullable List<String> own) {
        return own != null
                ? own
                : Role.of(role).defaults().stream().map(Permission::id).toList();
    }
}
