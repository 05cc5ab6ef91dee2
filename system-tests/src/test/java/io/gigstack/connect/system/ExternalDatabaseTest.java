package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A database of someone else's gets no key that nobody asked for. */
class ExternalDatabaseTest {

    @Test
    void noKeyIsPrintedAndNewKeyIssuesOne() {
        TestDatabase database = TestPostgres.newDatabase();
        Map<String, String> environment = new HashMap<>(Map.of(
                "CONNECT_DATABASE_URL", database.jdbcUrl(),
                "CONNECT_DATABASE_USER", database.user(),
                "CONNECT_DATABASE_PASSWORD", database.password(),
                "PORT", "0"));
        try (Started service = Launcher.start(environment).awaitReady();
                Started issuer = Launcher.run(environment, "new-key")) {
            assertThat(service.out()).doesNotContain("API key");
            assertThat(issuer.exitCode()).as(issuer.err()).isZero();
            assertThat(issuer.out()).matches("[A-Za-z0-9_]{40,}\\n");

            Client client = new Client(service.uri(), issuer.out().strip());
            await("the service knows the key")
                    .until(() -> client.get("/v2/ping").status() == 200);
        }
    }
}
