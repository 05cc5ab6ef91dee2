package io.gigstack.connect.query;

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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens to the members of a random team. */
final class RandomMembers {

    private enum Standing {
        INVITED,
        ACTIVE,
        INACTIVE,
        REMOVED,
        ERASED
    }

    private final String team;
    private final RandomValues values;
    private final Map<String, Standing> members = new LinkedHashMap<>();

    RandomMembers(String team, RandomValues values) {
        this.team = team;
        this.values = values;
    }

    MemberEvent next(Instant now) {
        if (members.isEmpty() || values.random().nextInt(5) == 0) {
            return invite(now);
        }
        String id = values.oneOf(List.copyOf(members.keySet()));
        Standing standing = members.getOrDefault(id, Standing.ERASED);
        boolean isThere = standing != Standing.REMOVED && standing != Standing.ERASED;
        if (isThere && values.random().nextInt(4) == 0) {
            return become(id, Standing.REMOVED, new MemberRemoved(team, id, now));
        }
        return switch (standing) {
            case INVITED ->
                values.random().nextBoolean()
                        ? become(id, Standing.ACTIVE, new MemberJoined(team, id, now))
                        : new InvitationRenewed(team, id, "ef".repeat(32), now.plusSeconds(60), now);
            case ACTIVE ->
                switch (values.random().nextInt(3)) {
                    case 0 -> become(id, Standing.INACTIVE, new MemberDeactivated(team, id, now));
                    case 1 -> new MemberRoleChanged(team, id, values.role(), values.maybe(values::permissions), now);
                    default -> new MemberPermissionsChanged(team, id, values.maybe(values::permissions), now);
                };
            case INACTIVE -> become(id, Standing.ACTIVE, new MemberActivated(team, id, now));
            case REMOVED -> become(id, Standing.ERASED, new MemberErased(team, id, now));
            case ERASED -> invite(now);
        };
    }

    /** What may happen to one of them even while the team is deleted: to be removed and then erased. */
    Optional<TeamEvent> forgotten(Instant now) {
        return members.keySet().stream()
                .filter(id -> members.get(id) != Standing.ERASED)
                .findFirst()
                .map(id -> members.get(id) == Standing.REMOVED
                        ? become(id, Standing.ERASED, new MemberErased(team, id, now))
                        : become(id, Standing.REMOVED, new MemberRemoved(team, id, now)));
    }

    private MemberEvent invite(Instant now) {
        String id = "mem_%s_%02d".formatted(team, members.size());
        return become(
                id,
                Standing.INVITED,
                new MemberInvited(
                        team,
                        id,
                        values.text(),
                        "ab".repeat(32),
                        values.role(),
                        values.maybe(values::permissions),
                        values.maybe(values::text),
                        "cd".repeat(32),
                        now.plusSeconds(60),
                        now));
    }

    private MemberEvent become(String id, Standing standing, MemberEvent event) {
        members.put(id, standing);
        return event;
    }
}
