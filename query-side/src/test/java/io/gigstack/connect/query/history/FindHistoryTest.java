package io.gigstack.connect.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import io.gigstack.connect.query.Teams;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.history.HistoryPage.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.Test;

/** A team's history is read from the log, page by page. */
class FindHistoryTest {

    private static final String ORG = "org_history";

    private final TestNode node = TestNode.shared();

    @Test
    void an_entry_says_what_happened_when_and_who_did_it() {
        Instant later = Teams.CREATED.plusMillis(1);
        node.log().append(Teams.created("team_h1", ORG));
        node.log().append(new TeamSuspended("team_h1", "Unpaid", later));

        Entry entry = page("team_h1", 0, 10).entries().getLast();
        assertThat(entry.id()).startsWith("evt_");
        assertThat(entry.sequence()).isEqualTo(2);
        assertThat(entry.type()).isEqualTo("team.suspended");
        assertThat(entry.occurredAt()).isEqualTo(later);
        assertThat(entry.actor()).isEqualTo("key_1");
        assertThat(entry.requestId()).isEqualTo("req_1");
        assertThat(entry.reason()).isEqualTo("Unpaid");
    }

    @Test
    void what_the_service_did_itself_has_no_actor() {
        node.log()
                .store()
                .publish(
                        new GenericDomainEventMessage<>("team", "team_h2", 0, Teams.created("team_h2", ORG), Map.of()));

        Entry entry = page("team_h2", 0, 10).entries().getFirst();
        assertThat(entry.actor()).isNull();
        assertThat(entry.requestId()).isNull();
        assertThat(entry.reason()).isNull();
    }

    @Test
    void pages_show_every_event_once_oldest_first_and_count_them_all() {
        node.log().append(Teams.created("team_h3", ORG));
        for (int i = 2; i <= 25; i++) {
            node.log().append(new TeamRenamed("team_h3", "Name " + i, Teams.CREATED));
        }

        for (int limit : List.of(1, 7, 24, 25, 26, 100)) {
            List<Entry> walked = new ArrayList<>();
            HistoryPage page;
            do {
                page = page("team_h3", walked.size(), limit);
                assertThat(page.total()).isEqualTo(25);
                assertThat(page.entries()).hasSize(Math.min(limit, 25 - walked.size()));
                walked.addAll(page.entries());
            } while (page.hasMore());
            assertThat(walked)
                    .extracting(Entry::sequence)
                    .isEqualTo(LongStream.rangeClosed(1, 25).boxed().toList());
        }
        assertThat(page("team_h3", 25, 10)).isEqualTo(new HistoryPage(List.of(), 25, false));
        assertThat(page("team_h3", 1_000, 10).entries()).isEmpty();
    }

    @Test
    void the_history_of_a_deleted_team_stays() {
        node.log().append(Teams.created("team_h4", ORG), new TeamDeleted("team_h4", Teams.CREATED));

        assertThat(page("team_h4", 0, 10).entries())
                .extracting(Entry::type)
                .containsExactly("team.created", "team.deleted");
    }

    @Test
    void there_is_none_of_an_unknown_team_of_another_organizations_team_or_of_something_that_is_no_team() {
        node.log().append(Teams.created("team_h5", ORG));
        node.log().append(new ApiKeyIssued("key_h5", ORG, "CI", "gsk_h5", "5".repeat(64), null, Teams.CREATED));

        assertThat(node.ask(new FindHistory("org_other", "team_h5", 0, 10))).isEmpty();
        assertThat(node.ask(new FindHistory("org_other", "team_h5", 1, 10))).isEmpty();
        assertThat(node.ask(new FindHistory(ORG, "team_h6", 0, 10))).isEmpty();
        assertThat(node.ask(new FindHistory(ORG, "key_h5", 0, 10))).isEmpty();
    }

    @Test
    void history_begins_with_the_first_event_also_when_there_is_a_snapshot() {
        node.log().append(Teams.created("team_h7", ORG));
        node.log().append(new TeamRenamed("team_h7", "Second", Teams.CREATED));
        // For the store a snapshot is one more event, whatever it holds.
        node.log()
                .store()
                .storeSnapshot(new GenericDomainEventMessage<>(
                        "team", "team_h7", 1, new TeamRenamed("team_h7", "Snapshot", Teams.CREATED)));
        assertThat(node.log().store().readEvents("team_h7").peek().getSequenceNumber())
                .isOne();

        HistoryPage page = page("team_h7", 0, 10);
        assertThat(page.entries()).extracting(Entry::sequence).containsExactly(1L, 2L);
        assertThat(page.entries().getLast().changes().getFirst().to()).isEqualTo("Second");
    }

    private HistoryPage page(String team, long after, int limit) {
        return node.ask(new FindHistory(ORG, team, after, limit)).orElseThrow();
    }
}
