package io.gigstack.connect.command.member;

import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The members of a team and those who were removed, by their ids, in the order in which they were invited. Who was
 * removed is remembered, so that an old token is told from one that never was, until it is erased.
 */
public record Members(Map<String, Member> all) {

    public static final Members NONE = new Members(Map.of());

    public Members {
        // No copy: a team may have thousands, and whoever makes this gives the map away.
        all = Collections.unmodifiableMap(all);
    }

    public Members evolve(MemberEvent event) {
        Map<String, Member> changed = new LinkedHashMap<>(all);
        String id = event.memberId();
        switch (event) {
            case MemberInvited e -> changed.put(id, Member.of(e));
            case MemberErased _ -> changed.remove(id);
            case InvitationRenewed _,
                    MemberJoined _,
                    MemberRoleChanged _,
                    MemberDeactivated _,
                    MemberActivated _,
                    MemberRemoved _ ->
                changed.put(
                        id,
                        Objects.requireNonNull(all.get(id), "a member is invited first")
                                .evolve(event));
        }
        return new Members(changed);
    }

    /** Whoever had this id, also if it was removed, unless it was erased. */
    public Optional<Member> ever(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** The member of this id, if it was not removed. */
    public Optional<Member> find(String id) {
        return ever(id).filter(Member::isThere);
    }

    Stream<Member> there() {
        return all.values().stream().filter(Member::isThere);
    }

    Optional<Member> ofEmail(String emailHash) {
        return there().filter(member -> member.emailHash().equals(emailHash)).findFirst();
    }

    /** Whether the team has live members beside this one. */
    boolean hasOthers(Member member, Instant now) {
        return there().anyMatch(other -> other.isLive(now) && !other.id().equals(member.id()));
    }

    boolean hasOtherActiveOwner(Member member) {
        return there().anyMatch(other -> other.isActiveOwner() && !other.id().equals(member.id()));
    }
}
