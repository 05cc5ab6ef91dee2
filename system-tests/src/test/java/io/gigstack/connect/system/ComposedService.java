package io.gigstack.connect.system;

import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands out one service that runs as docker-compose.yml has it, but for the host and the port of its database. */
final class ComposedService implements ParameterResolver {

    private static final String MASTER_KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private static final String KEY = "the-key-of-the-composed-service";

    record Running(Started started, Client client) implements AutoCloseable {

        @Override
        public void close() {
            started.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Running resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(ComposedService.class))
                .computeIfAbsent(Running.class, _ -> start(), Running.class);
    }

    private static Running start() {
        TestDatabase database = TestPostgres.newDatabase();
        Map<String, String> environment = ComposeFile.read()
                .environment(
                        "connect",
                        Map.of(
                                "POSTGRES_PASSWORD", database.password(),
                                "CONNECT_MASTER_KEY", MASTER_KEY,
                                "CONNECT_BOOTSTRAP_KEY", KEY));
        URI server = URI.create(database.jdbcUrl().substring("jdbc:".length()));
        environment.computeIfPresent(
                "CONNECT_DATABASE_URL",
                (_, url) -> url.replace("//postgres:5432/", "//" + server.getAuthority() + "/"));
        environment.put("PORT", "0");
        Started started = Launcher.start(environment).awaitReady();
        return new Running(started, new Client(started.uri(), KEY));
    }
}
