package io.gigstack.connect.query.memberlist;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.TeamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From page to page, over those who are still there. */
class WalkingMembersTest {

    private static final ListedMembers MEMBERS = ListedMembers.of("m_walk");
    private static final int THERE = 23;

    /** Every third is an admin; after each who stays comes one who is removed again. */
    @BeforeAll
    static void fill() {
        List<TeamEvent> events = new ArrayList<>();
        for (int i = 0; i < THERE; i++) {
            events.add(MEMBERS.invited("%02d".formatted(i), i % 3 == 0 ? "admin" : "viewer"));
            events.add(MEMBERS.invited("%02d_gone".formatted(i), "admin"));
            events.add(new MemberRemoved(MEMBERS.team(), MEMBERS.id("%02d_gone".formatted(i)), ListedMembers.LATER));
        }
        MEMBERS.happened(events);
    }

    @Test
    void walking_by_the_last_member_shows_everyone_once_in_the_order_of_ids() {
        for (int limit : List.of(1, 2, 10, 22, 23, 24, 100)) {
            assertThat(walk(null, limit)).isEqualTo(ids(1));
        }
    }

    @Test
    void a_filter_goes_along_on_the_walk() {
        for (int limit : List.of(1, 3, 7, 8, 9)) {
            assertThat(walk("admin", limit)).isEqualTo(ids(3));
        }
    }

    @Test
    void an_offset_skips_as_many_as_a_walk_would() {
        for (int offset : List.of(0, 1, 17, 18, 19, 22, 23, 1_000)) {
            MemberPage page = MEMBERS.page(5, offset, null);
            assertThat(page.members())
                    .extracting(MemberView::id)
                    .isEqualTo(ids(1).stream().skip(offset).limit(5).toList());
            assertThat(page.total()).isEqualTo(THERE);
            assertThat(page.hasMore()).isEqualTo(offset + 5 < THERE);
        }
    }

    @Test
    void who_is_gone_can_still_be_walked_on_from() {
        MemberPage page = MEMBERS.page(2, 0, MEMBERS.id("04_gone"));

        assertThat(page.members()).extracting(MemberView::id).containsExactly(MEMBERS.id("05"), MEMBERS.id("06"));
    }

    private static List<String> walk(@Nullable String role, int limit) {
        List<String> walked = new ArrayList<>();
        int total = ids(role == null ? 1 : 3).size();
        @Nullable String after = null;
        MemberPage page;
        do {
            page = MEMBERS.ask(MEMBERS.query(role, null, limit, 0, after)).orElseThrow();
            assertThat(page.total()).isEqualTo(total);
            assertThat(page.members()).hasSize(Math.min(limit, total - walked.size()));
            page.members().forEach(member -> walked.add(member.id()));
            after = Objects.requireNonNull(walked.getLast());
        } while (page.hasMore());
        return walked;
    }

    private static List<String> ids(int every) {
        return IntStream.range(0, THERE)
                .filter(i -> i % every == 0)
                .mapToObj(i -> MEMBERS.id("%02d".formatted(i)))
                .toList();
    }
}
