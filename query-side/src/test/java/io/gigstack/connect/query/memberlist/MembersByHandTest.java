package io.gigstack.connect.query.memberlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberPermissionsChanged;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.memberlist.MemberListRow.MemberRow;
import io.gigstack.connect.query.memberlist.MemberListRow.TeamRow;
import io.gigstack.connect.query.projection.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The rows of a team at each of its versions are what looking back through all of its history gives. */
class MembersByHandTest {

    private static final int TEAMS = 300;

    @Test
    void members_are_at_every_version_what_their_own_events_say() {
        int seen = 0;
        for (long seed = 0; seed < TEAMS; seed++) {
            List<TeamEvent> history = RandomTeam.history(seed, "org_by_hand");
            var after = Folding.after(TestNode.shared().projection(ListMembers.READ_MODEL), history);
            for (int version = 1; version <= history.size(); version++) {
                Map<String, Object> byHand = byHand(history.subList(0, version));
                assertThat(Map.<String, Object>copyOf(after.get(version - 1))).isEqualTo(byHand);
                seen += byHand.size() - 1;
            }
        }
        assertThat(seen).as("members in these histories").isGreaterThan(TEAMS);
    }

    private static Map<String, Object> byHand(List<TeamEvent> history) {
        Map<String, Object> rows = new HashMap<>();
        var created = (TeamEvent.TeamCreated) history.getFirst();
        rows.put(
                created.teamId(),
                new TeamRow(created.teamId(), created.organizationId(), history.size(), RandomTeam.isDeleted(history)));
        for (TeamEvent event : history) {
            if (event instanceof MemberInvited invited) {
                rows.put(invited.memberId(), member(invited, history));
            }
        }
        return rows;
    }

    private static MemberRow member(MemberInvited invited, List<TeamEvent> history) {
        List<MemberEvent> own = history.stream()
                .filter(MemberEvent.class::isInstance)
                .map(MemberEvent.class::cast)
                .filter(event -> event.memberId().equals(invited.memberId()))
                .toList();
        MemberRoleChanged role = last(own, MemberRoleChanged.class);
        MemberJoined joined = last(own, MemberJoined.class);
        return new MemberRow(
                invited.memberId(),
                invited.teamId(),
                history.lastIndexOf(own.getLast()) + 1L,
                invited.email(),
                role == null ? invited.role() : role.role(),
                permissions(own),
                status(own),
                last(own, MemberRemoved.class) != null,
                invited.occurredAt(),
                joined == null ? null : joined.occurredAt(),
                lastBeforeItWasForgotten(own).occurredAt());
    }

    private static @Nullable List<String> permissions(List<MemberEvent> own) {
        for (MemberEvent event : own.reversed()) {
            if (event instanceof MemberRoleChanged changed) {
                return changed.permissions();
            }
            if (event instanceof MemberPermissionsChanged changed) {
                return changed.permissions();
            }
        }
        return ((MemberInvited) own.getFirst()).permissions();
    }

    /** Who is erased has left when it was removed. */
    private static MemberEvent lastBeforeItWasForgotten(List<MemberEvent> own) {
        MemberRemoved removed = last(own, MemberRemoved.class);
        return removed == null ? own.getLast() : removed;
    }

    private static String status(List<MemberEvent> own) {
        for (MemberEvent event : own.reversed()) {
            if (event instanceof MemberDeactivated) {
                return "inactive";
            }
            if (event instanceof MemberJoined || event instanceof MemberActivated) {
                return "active";
            }
        }
        return "invited";
    }

    private static <E> @Nullable E last(List<MemberEvent> own, Class<E> type) {
        return own.reversed().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
