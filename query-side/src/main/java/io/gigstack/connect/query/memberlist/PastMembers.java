package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.query.memberlist.MemberListRow.MemberRow;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * The members of a team as of one of its versions. It answers what the member list answered then.
 *
 * @param ever all whom the team ever had by then, in the order of their ids, which is that in which they were invited
 */
public record PastMembers(SortedMap<String, MemberRow> ever) {

    public PastMembers {
        ever = Collections.unmodifiableSortedMap(ever);
    }

    /** The member, if it is one. */
    public Optional<MemberView> find(String memberId) {
        return Optional.ofNullable(ever.get(memberId))
                .filter(member -> !member.removed())
                .map(PastMembers::view);
    }

    /** @param version of the team, as of which its members are so */
    public MemberPage page(ListMembers query, long version) {
        List<MemberRow> rest = fitting(query)
                .filter(row -> isAfter(query, row))
                .skip(query.offset())
                .toList();
        return new MemberPage(
                rest.stream().limit(query.limit()).map(PastMembers::view).toList(),
                fitting(query).count(),
                rest.size() > query.limit(),
                version);
    }

    private Stream<MemberRow> fitting(ListMembers query) {
        return ever.values().stream()
                .filter(row -> !row.removed())
                .filter(row -> query.role() == null || row.role().equals(query.role()))
                .filter(row -> query.status() == null || row.status().equals(query.status()));
    }

    private static boolean isAfter(ListMembers query, MemberRow row) {
        return Objects.requireNonNullElse(query.after(), "").compareTo(row.memberId()) < 0;
    }

    private static MemberView view(MemberRow row) {
        return new MemberView(
                row.memberId(),
                row.teamId(),
                row.email(),
                row.role(),
                row.permissions(),
                row.status(),
                row.invitedAt(),
                row.joinedAt(),
                row.updatedAt());
    }
}
