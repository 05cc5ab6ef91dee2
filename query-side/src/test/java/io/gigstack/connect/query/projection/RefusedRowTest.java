package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.query.TestNode;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A row that its table refuses for what it holds must not stop all the others. */
class RefusedRowTest {

    /** PostgreSQL keeps no text with this character. */
    private static final String REFUSED = "nul \0 character";

    private final Tallying tallying = new Tallying(TestNode.shared());

    @Test
    void a_refused_row_stays_as_it_was_its_events_are_parked_and_the_other_rows_of_the_batch_are_kept() {
        tallying.append("bad", "a");
        foldAll();
        tallying.append("good", "x");
        tallying.append("bad", "b", REFUSED, "c");
        tallying.append("good", "y");
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a", "good", "x,y"));
        assertThat(tallying.letters()).isEqualTo(3);

        tallying.append("bad", "d");
        tallying.append("good", "z");
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(Map.of("bad", "a", "good", "x,y,z"));
        assertThat(tallying.letters()).isEqualTo(4);
    }

    @Test
    void two_refused_rows_of_one_batch_are_both_parked() {
        tallying.append("bad", REFUSED);
        tallying.append("worse", REFUSED);
        tallying.append("good", "x");
        foldAll();

        assertThat(tallying.table.content()).isEqualTo(Map.of("good", "x"));
        assertThat(tallying.letters()).isEqualTo(2);
    }

    /** Folds all that there is in one go. */
    private void foldAll() {
        long head = tallying.node.log().head();
        try (Processing _ = Processing.on(tallying)) {
            tallying.awaitPosition(head);
        }
    }
}
