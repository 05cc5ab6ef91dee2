package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.query.memberlist.MemberListRow.MemberRow;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The members of a team while its events are read: an event costs a look at one of them, however many there are. */
public final class PastMembersFold {

    private final TreeMap<String, MemberRow> ever;

    /** @param start what was read before; null for nothing */
    public PastMembersFold(@Nullable PastMembers start) {
        ever = start == null ? new TreeMap<>() : new TreeMap<>(start.ever());
    }

    public void next(long version, MemberEvent event) {
        ever.compute(event.memberId(), (id, before) -> (MemberRow) MemberListFold.fold(id, before, version, event));
    }

    public PastMembers now() {
        return new PastMembers(new TreeMap<>(ever));
    }
}
