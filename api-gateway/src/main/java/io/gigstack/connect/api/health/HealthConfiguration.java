package io.gigstack.connect.api.health;

import io.gigstack.connect.eventstore.EventStoreProperties;
import io.gigstack.connect.query.QuerySideProperties;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells whether both databases answer. Readiness depends on it. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    /** How long a database may take to let us in, and then to answer, in seconds: more than that is no answer. */
    private static final int PATIENCE = 1;

    private static final Duration GOOD_FOR = Duration.ofSeconds(1);

    private record Database(String url, String user, String password) {

        /** By a connection of its own: that all of a pool are at work does not mean that the database is away. */
        boolean answers() {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("ApplicationName", "connect-health");
            for (String limit : Set.of("loginTimeout", "connectTimeout", "socketTimeout")) {
                properties.setProperty(limit, String.valueOf(PATIENCE));
            }
            try (Connection connection = DriverManager.getConnection(url, properties)) {
                return connection.isValid(PATIENCE);
            } catch (SQLException away) {
                return false;
            }
        }
    }

    @Bean
    HealthIndicator databasesHealthIndicator(EventStoreProperties events, QuerySideProperties readModels) {
        Set<Database> databases = Set.copyOf(List.of(
                new Database(events.url(), events.user(), events.password()),
                new Database(readModels.url(), readModels.user(), readModels.password())));
        Answering allAnswer =
                new Answering(() -> databases.stream().allMatch(Database::answers), GOOD_FOR, System::nanoTime);
        return () -> (allAnswer.get() ? Health.up() : Health.down()).build();
    }
}
