package io.gigstack.connect;

import io.gigstack.connect.Settings.Database;
import io.gigstack.connect.postgres.EmbeddedPostgres;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

/** Starts Connect: the database first, if it is the embedded one, then the service. */
public final class Connect {

    private Connect() {}

    public static void main(String[] arguments) {
        Settings settings;
        try {
            settings = Settings.from(System.getenv());
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        }
        EmbeddedPostgres postgres = settings.database() == null
                ? EmbeddedPostgres.start(settings.dataDirectory().resolve("postgres"))
                : null;
        if (postgres != null) {
            // Runs once the service has stopped and let go of its connections.
            SpringApplication.getShutdownHandlers().add(postgres::close);
        }
        try {
            Welcome.print(start(settings, postgres), settings);
        } catch (RuntimeException failed) {
            // A start that fails has no shutdown to wait for.
            Optional.ofNullable(postgres).ifPresent(EmbeddedPostgres::close);
            throw failed;
        }
    }

    private static ConfigurableApplicationContext start(Settings settings, @Nullable EmbeddedPostgres postgres) {
        SpringApplication application = new SpringApplication(ConnectApplication.class);
        application.setBannerMode(Banner.Mode.OFF);
        // Rooms on both sides of the gateway may have parts of the same name.
        application.setBeanNameGenerator(FullyQualifiedAnnotationBeanNameGenerator.INSTANCE);
        application.setDefaultProperties(properties(settings, postgres));
        return application.run();
    }

    private static Map<String, Object> properties(Settings settings, @Nullable EmbeddedPostgres postgres) {
        Database events = postgres == null
                ? Objects.requireNonNull(settings.database())
                : new Database(postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.user(), postgres.password());
        Database readModels = settings.readDatabase() == null ? events : settings.readDatabase();
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", settings.port());
        database(properties, "connect.event-store.", events);
        database(properties, "connect.read-models.", readModels);
        return properties;
    }

    private static void database(Map<String, Object> properties, String prefix, Database database) {
        properties.put(prefix + "url", database.url());
        properties.put(prefix + "user", database.user());
        properties.put(prefix + "password", database.password());
    }
}
