package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.query.RandomKey;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.TestNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every fold, whatever happened. */
class FoldLawsTest {

    private static final int HISTORIES = 150;

    @ParameterizedTest
    @ValueSource(strings = {"team_list", "team_details", "onboarding_status", "api_key", "member_list"})
    void an_event_that_was_folded_before_changes_nothing(String name) {
        histories(name, "org_again").forEach(history -> again(TestNode.shared().projection(name), history));
    }

    private static <R extends Row> void again(Projection<R, ?> projection, List<?> history) {
        List<RecordedEvent> events = Folding.recorded("the_same", history);
        List<Map<String, R>> after = Folding.after(projection, history);
        for (int version = 1; version <= events.size(); version++) {
            Map<String, R> rows = after.get(version - 1);
            for (RecordedEvent before : events.subList(0, version)) {
                Map<String, R> again = new HashMap<>(rows);
                Folding.fold(projection, again, before);
                assertThat(again).isEqualTo(rows);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"team_list", "team_details", "onboarding_status", "api_key", "member_list"})
    void batches_of_any_size_fold_to_the_same_rows_as_one_event_after_the_other(String name) {
        inBatches(TestNode.shared().projection(name), mixed(name), new Random(name.hashCode()));
    }

    private static <R extends Row> void inBatches(Projection<R, ?> projection, List<RecordedEvent> log, Random random) {
        Map<String, R> expected = new HashMap<>();
        log.forEach(event -> Folding.fold(projection, expected, event));

        TestNode node = TestNode.shared();
        DeadLetters deadLetters = node.bean(DeadLetters.class);
        Table<R> table = projection.table().apply(node.readModelsTemplate());
        Savepoint savepoint = new Savepoint(node.readModels());
        for (int from = 0; from < log.size(); ) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(random.nextInt(200) + 1));
            ProjectionBatch<R> batch = new ProjectionBatch<>(projection, table, deadLetters, savepoint);
            // Some events come again, as they do after a crash between two stores.
            log.subList(Math.max(0, from - random.nextInt(5)), to).forEach(batch::add);
            Processing.transactions(node).executeInTransaction(batch::write);
            from = to;
        }

        assertThat(table.load(expected.keySet())).containsExactlyInAnyOrderElementsOf(expected.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"team_list", "team_details", "onboarding_status", "member_list"})
    void a_team_that_is_deleted_and_restored_is_exactly_what_it_was_but_for_its_version(String name) {
        LongStream.range(0, HISTORIES)
                .mapToObj(seed -> RandomTeam.history(seed, "org_restored"))
                .filter(history -> !RandomTeam.isDeleted(history))
                .forEach(history -> restored(TestNode.shared().projection(name), history));
    }

    private static <R extends Row> void restored(Projection<R, ?> projection, List<TeamEvent> history) {
        TeamEvent last = history.getLast();
        List<TeamEvent> longer = new ArrayList<>(history);
        longer.add(new TeamDeleted(last.teamId(), last.occurredAt().plusSeconds(1)));
        longer.add(new TeamRestored(last.teamId(), last.occurredAt().plusSeconds(2)));

        List<Map<String, R>> after = Folding.after(projection, longer);

        Map<String, R> before = after.get(history.size() - 1);
        assertThat(after.get(history.size())).isNotEqualTo(before);
        assertThat(after.getLast()).hasSameSizeAs(before);
        before.forEach((key, row) -> assertThat(after.getLast().get(key))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(row));
    }

    private static Stream<? extends List<?>> histories(String name, String organization) {
        return LongStream.range(0, HISTORIES)
                .mapToObj(seed -> name.equals("api_key")
                        ? RandomKey.history(seed, organization)
                        : RandomTeam.history(seed, organization));
    }

    private static String key(Object event) {
        return event instanceof ApiKeyEvent ofKey ? ofKey.keyId() : ((TeamEvent) event).teamId();
    }

    /** The events of many aggregates, each in its own order, at random among each other. */
    private static List<RecordedEvent> mixed(String name) {
        Random random = new Random(17);
        List<List<RecordedEvent>> waiting = new ArrayList<>();
        histories(name, "org_batches")
                .forEach(history -> waiting.add(new ArrayList<>(Folding.recorded(key(history.getFirst()), history))));
        List<RecordedEvent> log = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<RecordedEvent> one = waiting.get(random.nextInt(waiting.size()));
            RecordedEvent next = one.removeFirst();
            log.add(new RecordedEvent(next.id(), next.key(), next.version(), log.size() + 1L, next.payload()));
            if (one.isEmpty()) {
                waiting.remove(one);
            }
        }
        return log;
    }
}
