package io.gigstack.connect.api.problem;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.RunningConnect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever goes wrong with a row, what a caller has written into it does not reach the log. */
@ExtendWith(OutputCaptureExtension.class)
class SecretsStayOutOfTheLogTest {

    private static final String SECRET = "planted-secret-4711";

    /** Payloads are bytes, which PostgreSQL shows in this way. */
    private static final String SECRET_IN_HEX = HexFormat.of().formatHex(SECRET.getBytes(StandardCharsets.UTF_8));

    @AfterEach
    void forget_the_constraint() {
        database()
                .sql("alter table event_store.event drop constraint if exists no_secret")
                .update();
    }

    @Test
    void when_the_database_refuses_the_event(CapturedOutput log) {
        database().sql("""
                        alter table event_store.event add constraint no_secret
                        check (position(:secret::bytea in payload) = 0) not valid
                        """.replace(":secret", "'" + SECRET + "'")).update();

        assertThat(create().join().statusCode()).isEqualTo(500);

        assertThat(log.getAll()).contains("A request failed", "no_secret").doesNotContain(SECRET, SECRET_IN_HEX);
    }

    @Test
    void when_the_insert_is_cancelled(CapturedOutput log) throws SQLException {
        DataSource connections = RunningConnect.context().getBean("eventStoreDataSource", DataSource.class);
        try (Connection other = connections.getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table event_store.event in share mode");
            CompletableFuture<HttpResponse<String>> created = create();
            while (!cancelsWaitingAppender()) {
                Thread.onSpinWait();
            }
            other.rollback();
            assertThat(created.join().statusCode()).isEqualTo(503);
        }

        assertThat(log.getAll()).doesNotContain(SECRET, SECRET_IN_HEX);
    }

    private static boolean cancelsWaitingAppender() {
        return database().sql("""
                select count(pg_cancel_backend(pid))
                from   pg_stat_activity
                where  application_name = 'connect-appender'
                and    wait_event = 'relation'
                and    datname = current_database()
                """).query(Long.class).single() > 0;
    }

    private static CompletableFuture<HttpResponse<String>> create() {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + RunningConnect.port() + TEAMS))
                .header("Authorization", "Bearer " + organizationA().key())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"name\":\"%s\"}".formatted(SECRET)))
                .build();
        return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofString());
    }
}
