package io.gigstack.connect.command;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be asked about a member of a team. What is personal comes sealed. */
public sealed interface MemberCommand extends TeamCommand {

    MemberId memberId();

    /**
     * @param email sealed
     * @param emailHash the same for the same address in whatever case, and for no other address
     * @param permissions null for those of the role
     * @param message sealed
     * @param invitation hash of the token that is sent
     */
    record InviteMember(
            CommandHeader header,
            MemberId memberId,
            String email,
            String emailHash,
            Role role,
            @Nullable Set<Permission> permissions,
            @Nullable String message,
            String invitation,
            Instant expiresAt)
            implements MemberCommand {}

    /** @param invitation hash of the new token */
    record ResendInvitation(CommandHeader header, MemberId memberId, String invitation, Instant expiresAt)
            implements MemberCommand {}

    /** @param invitation hash of the token that came */
    record AcceptInvitation(CommandHeader header, MemberId memberId, String invitation) implements MemberCommand {}

    /**
     * @param permissions cleared, they are those of the role again
     * @param readOnly read-only fields that came back with the others, by their JSON Pointer; they must hold what they
     *     hold now
     */
    record UpdateMember(
            CommandHeader header,
            MemberId memberId,
            Change<Role> role,
            Change<Set<Permission>> permissions,
            Map<String, @Nullable Object> readOnly)
            implements MemberCommand {}

    record DeactivateMember(CommandHeader header, MemberId memberId) implements MemberCommand {}

    record ActivateMember(CommandHeader header, MemberId memberId) implements MemberCommand {}

    record RemoveMember(CommandHeader header, MemberId memberId) implements MemberCommand {}

    /** Removes the member if it is still there. Its personal data can't be read any more afterwards. */
    record EraseMember(CommandHeader header, MemberId memberId) implements MemberCommand {}
}
