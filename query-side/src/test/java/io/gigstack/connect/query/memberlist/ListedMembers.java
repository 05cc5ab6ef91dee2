package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.Change;
import io.gigstack.connect.query.projection.Folding;
import io.gigstack.connect.query.projection.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The members of one team, put into the list without the log. */
record ListedMembers(String organization, String team) {

    static final Instant LATER = Teams.CREATED.plusSeconds(60);

    /** One for this test alone. */
    static ListedMembers of(String test) {
        return new ListedMembers("org_" + test, "team_" + test);
    }

    static MemberInvited invited(String team, String member, String role, @Nullable List<String> permissions) {
        return new MemberInvited(
                team,
                member,
                email(member),
                "ab".repeat(32),
                role,
                permissions,
                null,
                "cd".repeat(32),
                LATER,
                Teams.CREATED);
    }

    /** As the event holds it: nothing that can be read. */
    static String email(String member) {
        return "sealed:" + member;
    }

    /** The id of what the test calls so. */
    String id(String member) {
        return "mem_%s_%s".formatted(team, member);
    }

    MemberInvited invited(String member, String role) {
        return invited(team, id(member), role, null);
    }

    /** The team is created, and then all of this happens to it. */
    void happened(List<? extends TeamEvent> events) {
        List<TeamEvent> history = new ArrayList<>();
        history.add(Teams.created(team, organization));
        history.addAll(events);
        put(Folding.after(TestNode.shared().projection(ListMembers.READ_MODEL), history).getLast().values().stream());
    }

    void happened(TeamEvent... events) {
        happened(List.of(events));
    }

    static void put(Stream<? extends Row> rows) {
        table().save(rows.map(MemberListRow.class::cast).map(Change::first).toList());
    }

    static MemberListTable table() {
        return new MemberListTable(TestNode.shared().readModelsTemplate());
    }

    ListMembers query(@Nullable String role, @Nullable String status, int limit, int offset, @Nullable String after) {
        return new ListMembers(organization, team, role, status, limit, offset, after);
    }

    MemberPage page(int limit, int offset, @Nullable String after) {
        return ask(query(null, null, limit, offset, after)).orElseThrow();
    }

    /** What the test calls those who fit. */
    List<String> listed(@Nullable String role, @Nullable String status) {
        MemberPage page = ask(query(role, status, 100, 0, null)).orElseThrow();
        List<String> names = page.members().stream()
                .map(member -> member.id().substring(id("").length()))
                .toList();
        if (page.total() != names.size()) {
            throw new AssertionError("a total of %d for %s".formatted(page.total(), names));
        }
        return names;
    }

    Optional<MemberPage> ask(ListMembers query) {
        return TestNode.shared().ask(query);
    }

    Optional<FoundMember> find(String member) {
        return TestNode.shared().ask(new FindMember(organization, team, id(member)));
    }
}
