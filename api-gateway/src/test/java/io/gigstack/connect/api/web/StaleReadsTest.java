package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.context;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.SmartLifecycle;

/** While the read models stand still. */
class StaleReadsTest {

    private final SmartLifecycle projections = context().getBean("projectionProcessors", SmartLifecycle.class);

    private final Client writer = newOrganization();
    private final Reply other = writer.post("/v2/connect/api-keys", "{\"name\":\"x\"}");
    private final Client reader = writer.withKey(other.text("/data/key"));
    private final ATeam team = ATeam.named(writer, "Before");

    @BeforeEach
    void stop() {
        writer.get(team.path()).expect(200);
        writer.get(TEAMS).expect(200);
        projections.stop();
    }

    @AfterEach
    void start() {
        if (!projections.isRunning()) {
            projections.start();
        }
    }

    @Test
    void a_read_after_a_write_waits_two_seconds_and_says_that_it_is_stale() {
        Reply written = team.updated("{\"name\":\"After\"}");
        assertThat(written.text("/data/name")).isEqualTo("After");

        Reply read = waiting(() -> writer.get(team.path()));
        assertThat(read.expect(200).text("/data/name")).isEqualTo("Before");
        assertThat(read.etag()).isEqualTo("\"1\"");
        Reply list = waiting(() -> writer.get(TEAMS));
        assertThat(list.expect(200).texts("/data", "/name")).containsExactly("Before");

        // Whoever has not written does not wait, and history is never behind.
        assertThat(reader.get(team.path()).expect(200).header("Connect-Stale")).isEmpty();
        Reply history = writer.get(team.path("history")).expect(200);
        assertThat(history.header("Connect-Stale")).isEmpty();
        assertThat(history.at("/totalResults").intValue()).isEqualTo(2);

        projections.start();
        Reply fresh = writer.get(team.path()).expect(200);
        assertThat(fresh.header("Connect-Stale")).isEmpty();
        assertThat(fresh.text("/data/name")).isEqualTo("After");
    }

    @Test
    void a_new_team_is_not_found_yet_and_the_answer_says_why() {
        ATeam late = ATeam.named(writer, "Late");

        waiting(() -> writer.get(late.path())).notFound();
        // Writing needs no read model.
        late.updated("{\"name\":\"Later\"}");

        projections.start();
        assertThat(late.read().text("/data/name")).isEqualTo("Later");
    }

    @Test
    void a_key_is_not_said_to_be_revoked_before_it_is() {
        String key = "/v2/connect/api-keys/" + other.text("/data/id");

        Reply refused = writer.delete(key).refused(503, "service_unavailable");

        assertThat(refused.header("Retry-After")).isPresent();
        projections.start();
        writer.delete(key).expect(200);
        reader.get(team.path()).refused(401, "unauthorized");
    }

    private static Reply waiting(Supplier<Reply> request) {
        long before = System.nanoTime();
        Reply reply = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(1_900), Duration.ofSeconds(6));
        assertThat(reply.header("Connect-Stale")).hasValue("true");
        return reply;
    }
}
