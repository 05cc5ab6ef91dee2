package io.gigstack.connect.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.projection.ProjectionProgress;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Read models hold nothing that can't be folded again from the log. */
class RebuildTest {

    private static final int TEAMS = 40;
    private static final int KEYS = 20;

    private static final String[] TABLES = {
        "team_list",
        "team_list_count",
        "team_details",
        "onboarding_status",
        "api_key",
        "member_list_team",
        "member_list"
    };

    private static final List<String> PROJECTIONS =
            List.of("team_list", "team_details", "onboarding_status", "api_key", "member_list");

    private final Database database = Database.create();

    @Test
    void read_models_that_are_built_anew_are_equal_to_the_byte() {
        try (TestNode live = database.start()) {
            happen(live.log());
            awaitAll(live);
        }
        List<String> before = database.dump(TABLES);
        assertThat(before)
                .filteredOn(row -> !row.startsWith("team_list_count "))
                .hasSize(4 * TEAMS + KEYS + members());

        for (String table : TABLES) {
            database.jdbc().sql("delete from read_model." + table).update();
        }
        for (String projection : PROJECTIONS) {
            database.jdbc()
                    .sql("update read_model.token set token = null, token_type = null where processor_name = :name")
                    .param("name", projection)
                    .update();
        }
        try (TestNode again = database.start()) {
            awaitAll(again);
        }

        assertThat(database.dump(TABLES)).isEqualTo(before);
        assertThat(database.dump("dead_letter")).isEmpty();
    }

    /** All that were ever invited: who was removed is kept, so that what comes later finds its row. */
    private static int members() {
        return Math.toIntExact(LongStream.range(0, TEAMS)
                .mapToObj(seed -> RandomTeam.history(seed, "org_rebuilt"))
                .flatMap(List::stream)
                .filter(MemberInvited.class::isInstance)
                .count());
    }

    /** While the processors run, in transactions of one to nine events. */
    private static void happen(Log log) {
        Random random = new Random(3);
        for (long seed = 0; seed < TEAMS; seed++) {
            List<TeamEvent> history = RandomTeam.history(seed, "org_rebuilt");
            for (int from = 0; from < history.size(); ) {
                int to = Math.min(history.size(), from + 1 + random.nextInt(9));
                log.append(history.subList(from, to));
                from = to;
            }
        }
        for (long seed = 0; seed < KEYS; seed++) {
            RandomKey.history(seed, "org_rebuilt").forEach((ApiKeyEvent event) -> log.append(event));
        }
    }

    private static void awaitAll(TestNode node) {
        long head = node.log().head();
        for (String projection : PROJECTIONS) {
            assertThat(node.bean(ProjectionProgress.class).await(projection, head, Duration.ofSeconds(40)))
                    .isTrue();
        }
    }
}
