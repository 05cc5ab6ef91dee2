package io.gigstack.connect.query.memberlist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers from the member list. */
final class MemberListQueries {

    private final MemberViewTable table;
    private final TransactionTemplate snapshot;

    /** @param snapshot a transaction in which all statements see the same rows, so that they agree */
    MemberListQueries(MemberViewTable table, TransactionTemplate snapshot) {
        this.table = table;
        this.snapshot = snapshot;
    }

    @QueryHandler
    Optional<MemberPage> list(ListMembers query) {
        return Objects.requireNonNull(snapshot.execute(_ -> {
            table.hold();
            return table.version(query.organizationId(), query.teamId()).map(version -> page(query, version));
        }));
    }

    private MemberPage page(ListMembers query, long version) {
        long total = table.count(query);
        List<MemberView> oneMore = table.page(query);
        return new MemberPage(
                oneMore.stream().limit(query.limit()).toList(), total, oneMore.size() > query.limit(), version);
    }

    @QueryHandler
    Optional<FoundMember> find(FindMember query) {
        return table.find(query);
    }

    @QueryHandler
    Optional<TeamOfMember> find(FindTeamOfMember query) {
        return table.teamOf(query.memberId());
    }
}
