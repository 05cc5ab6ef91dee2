package io.gigstack.connect.api.problem;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Document;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the service itself is at fault: here a table of its own is gone. */
class FaultsTest {

    private final ATeam team = ATeam.of(organizationA());

    @BeforeEach
    void take_a_table_away() {
        team.read();
        rename("team_details", "team_details_gone");
    }

    @AfterEach
    void bring_it_back() {
        rename("team_details_gone", "team_details");
        team.read();
    }

    private static void rename(String from, String to) {
        database()
                .sql("alter table read_model.%s rename to %s".formatted(from, to))
                .update();
    }

    @Test
    void a_fault_is_told_without_a_word_of_the_inside() {
        Reply fault = organizationA().with("X-Request-Id", "req-of-a-fault").getFault(team.path());

        assertThat(fault.at("/detail"))
                .isEqualTo(Document.tree().at("/components/examples/InternalServerError/value/detail"));
        assertThat(fault.text("/requestId")).isEqualTo("req-of-a-fault");
        assertThat(fault.body()).doesNotContain("team_details", "relation", "select");
    }

    @Test
    void all_else_goes_on() {
        organizationA().get(TEAMS + "?limit=1").expect(200);
        team.onboarding();
    }
}
