package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.postgres.testing.TestPostgres;
import io.gigstack.connect.query.Database;
import io.gigstack.connect.query.Eventually;
import io.gigstack.connect.query.Log;
import io.gigstack.connect.query.RandomTeam;
import io.gigstack.connect.query.TestNode;
import io.gigstack.connect.query.projection.ProjectionState.Segment;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How far the projections are is told from their tokens, whoever folds them. */
class ProjectionStatesTest {

    @Test
    void the_segment_that_is_furthest_behind_tells_how_far_a_projection_is() {
        Database database = new Database(TestPostgres.newDatabase());
        try (TestNode node = TestNode.on(database.place(), database.place())) {
            Log log = node.log();
            log.append(RandomTeam.history(1, "org_a"));
            log.append(RandomTeam.history(2, "org_a"));
            long head = log.head();
            ProjectionStates states = node.bean(ProjectionStates.class);
            Eventually.equal(
                    "lag", 0L, () -> state(states).head() - state(states).position());
            assertThat(state(states).behind()).isZero();

            // A second segment, of a node that does nothing.
            node.readModels().sql("""
                    insert into token (processor_name, segment, token, token_type, timestamp, owner)
                    select processor_name, 1, null, null, '2999-01-01T00:00:00Z', 'elsewhere'
                    from   token
                    where  processor_name = 'team_list'
                    """).update();

            ProjectionState behind = state(states);
            assertThat(behind.position()).isZero();
            assertThat(behind.head()).isEqualTo(head);
            assertThat(behind.segments()).extracting(Segment::id).containsExactly(0, 1);
            assertThat(behind.segments().getLast().owner()).isEqualTo("elsewhere");
            assertThat(states.all(Instant.now().plus(Duration.ofHours(1))))
                    .filteredOn(state -> state.name().equals("team_list"))
                    .allSatisfy(state -> assertThat(state.behind()).isGreaterThan(Duration.ofMinutes(59)));
        }
    }

    private static ProjectionState state(ProjectionStates states) {
        return states.all(Instant.now()).stream()
                .filter(state -> state.name().equals("team_list"))
                .findFirst()
                .orElseThrow();
    }
}
