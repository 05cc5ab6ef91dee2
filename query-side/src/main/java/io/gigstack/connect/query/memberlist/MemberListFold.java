package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberPermissionsChanged;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.query.memberlist.MemberListRow.MemberRow;
import io.gigstack.connect.query.memberlist.MemberListRow.TeamRow;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** (row, event) → row, for a team's row and for those of its members. */
final class MemberListFold {

    private MemberListFold() {}

    static List<String> keys(TeamEvent event) {
        return event instanceof MemberEvent member
                ? List.of(event.teamId(), member.memberId())
                : List.of(event.teamId());
    }

    static MemberListRow fold(String key, @Nullable MemberListRow row, long version, TeamEvent event) {
        return event instanceof MemberEvent member && key.equals(member.memberId())
                ? member((MemberRow) row, version, member)
                : team((TeamRow) row, version, event);
    }

    private static TeamRow team(@Nullable TeamRow row, long version, TeamEvent event) {
        if (event instanceof TeamCreated e) {
            return new TeamRow(e.teamId(), e.organizationId(), version, false);
        }
        TeamRow now = Objects.requireNonNull(row, "a team's history begins with its creation");
        boolean deleted = event instanceof TeamDeleted || (now.deleted() && !(event instanceof TeamRestored));
        return now.at(version, deleted);
    }

    private static MemberRow member(@Nullable MemberRow row, long version, MemberEvent event) {
        if (event instanceof MemberInvited e) {
            return invited(version, e);
        }
        MemberRow now = Objects.requireNonNull(row, "a member is invited first");
        Instant at = event.occurredAt();
        return switch (event) {
            case MemberInvited e -> invited(version, e);
            case MemberRoleChanged e -> now.as(version, e.role(), e.permissions(), at);
            case MemberPermissionsChanged e -> now.as(version, now.role(), e.permissions(), at);
            case InvitationRenewed _ -> now.standing(version, now.status(), false, now.joinedAt(), at);
            case MemberJoined _ -> now.standing(version, "active", false, at, at);
            case MemberActivated _ -> now.standing(version, "active", false, now.joinedAt(), at);
            case MemberDeactivated _ -> now.standing(version, "inactive", false, now.joinedAt(), at);
            case MemberRemoved _, MemberErased _ ->
                // Who was removed before it is erased has left when it was removed.
                now.standing(version, now.status(), true, now.joinedAt(), now.removed() ? now.updatedAt() : at);
        };
    }

    private static MemberRow invited(long version, MemberInvited e) {
        return new MemberRow(
                e.memberId(),
                e.teamId(),
                version,
                e.email(),
                e.role(),
                e.permissions(),
                "invited",
                false,
                e.occurredAt(),
                null,
                e.occurredAt());
    }
}
