package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.gigstack.connect.postgres.EmbeddedPostgres;
import io.gigstack.connect.postgres.PostgresSettings;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service is killed after a write was committed and before it is answered. Asked again, it gives the answer. */
class LostAnswersTest {

    private static final String TEAMS = "/v2/connect/teams";
    private static final String TEAM = "{\"name\": \"Team\"}";
    private static final String KEY = "key-of-the-lost-answers-test";

    /** The statement with which the commit travels. */
    private static final String COMMIT = "pg_notify('connect_event_store'";

    @TempDir
    private Path directory;

    @Test
    void whatWasCommittedIsNotDoneAgainAndItsAnswerIsGiven() throws IOException {
        try (EmbeddedPostgres postgres =
                        EmbeddedPostgres.start(directory, TestPostgres.sharedBinaries(), PostgresSettings.forgetful());
                Relay relay = new Relay(postgres.port())) {
            postgres.createDatabase("connect");
            try (Started service = Launcher.start(environment(postgres, relay)).awaitReady()) {
                Client client = new Client(service.uri(), KEY);
                relay.holdAnswersTo(COMMIT);
                CompletableFuture<Client.Answer> lost =
                        CompletableFuture.supplyAsync(() -> client.post(TEAMS, TEAM, "once"));
                await("the write is committed").until(() -> count(postgres, "receipt") == 1);
                service.kill();
                assertThatThrownBy(lost::join).isInstanceOf(CompletionException.class);
            }
            relay.letAnswersPass();
            try (Started again = Launcher.start(environment(postgres, relay)).awaitReady()) {
                Client client = new Client(again.uri(), KEY);
                Client.Answer answer = client.post(TEAMS, TEAM, "once");

                assertThat(answer.status()).isEqualTo(201);
                assertThat(answer.header("Idempotent-Replayed")).isEqualTo("true");
                // Until the projections of the killed node are taken over, reads say that they are stale.
                await("reads have caught up")
                        .until(() -> client.get(answer.header("Location"))
                                .at("/data")
                                .equals(answer.at("/data")));
                assertThat(client.get(TEAMS).at("/totalResults").asInt()).isEqualTo(1);
            }
        }
    }

    private static Map<String, String> environment(EmbeddedPostgres postgres, Relay relay) {
        return Map.of(
                "PORT",
                "0",
                "CONNECT_BOOTSTRAP_KEY",
                KEY,
                "CONNECT_MASTER_KEY",
                "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=",
                "CONNECT_DATABASE_URL",
                url(relay.port()),
                "CONNECT_DATABASE_USER",
                postgres.user(),
                "CONNECT_DATABASE_PASSWORD",
                postgres.password());
    }

    private static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/connect";
    }

    private static long count(EmbeddedPostgres postgres, String table) throws SQLException {
        try (var connection = DriverManager.getConnection(url(postgres.port()), postgres.user(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from event_store." + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
