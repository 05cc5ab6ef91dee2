package io.gigstack.connect;

import io.gigstack.connect.Settings.Database;
import io.gigstack.connect.api.apikey.FirstKey;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.postgres.testing.TestDatabase;
import io.gigstack.connect.postgres.testing.TestPostgres;
import io.gigstack.connect.privacy.MasterKeys;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The real service, started once for all tests of a JVM, on a database of its own. */
public final class RunningConnect {

    /** The first key of a service: one as only a configuration can give, which does not begin like those of Connect. */
    private static final String FIRST_KEY = "first_key-of-organization-a-0001";

    private static final String OPERATOR_KEY = "operator_key-of-the-service-0001";

    /** So many that no test uses them up: the tests of limits start a service of their own. */
    private static final int ANY_NUMBER = 999_999_999;

    private static final Settings SETTINGS = settings(ANY_NUMBER, false);
    private static final ConfigurableApplicationContext SERVICE = start();
    private static final Client A = anyone().withKey(firstKey());
    private static final Client B = newOrganization();

    private RunningConnect() {}

    private static ConfigurableApplicationContext start() {
        ConfigurableApplicationContext service = startAnotherNode();
        StopsConnect.RUNNING.set(service);
        return service;
    }

    /** Another node of the service, on the same database. The caller closes it. */
    public static ConfigurableApplicationContext startAnotherNode() {
        return Connect.start(SETTINGS);
    }

    /** Another one, on a database of its own, with so many requests a minute for each key. The caller closes it. */
    public static ConfigurableApplicationContext start(int rateLimit) {
        return Connect.start(settings(rateLimit, false));
    }

    /** Another one, whose webhooks may be called by http on this machine. The caller closes it. */
    public static ConfigurableApplicationContext startWithHttpWebhooks() {
        return Connect.start(settings(ANY_NUMBER, true));
    }

    /** Another one, whose operators have any free port for themselves, or which has no operators. The caller closes it. */
    public static ConfigurableApplicationContext startForOperators(boolean haveKey, @Nullable Integer adminPort) {
        return Connect.start(settings(1_000, false, haveKey ? OPERATOR_KEY : null, adminPort));
    }

    private static Settings settings(int rateLimit, boolean httpToLoopback) {
        return settings(rateLimit, httpToLoopback, OPERATOR_KEY, null);
    }

    private static Settings settings(
            int rateLimit, boolean httpToLoopback, @Nullable String operatorKey, @Nullable Integer adminPort) {
        TestDatabase database = TestPostgres.newDatabase();
        Database both = new Database(database.jdbcUrl(), database.user(), database.password());
        return new Settings(
                0,
                Path.of("unused"),
                both,
                null,
                MasterKeys.random(),
                MasterKeys.random(),
                FIRST_KEY,
                operatorKey,
                adminPort,
                rateLimit,
                httpToLoopback);
    }

    private static String firstKey() {
        return firstKey(SERVICE);
    }

    private static String firstKey(ConfigurableApplicationContext service) {
        return service.getBean(FirstKey.class)
                .issueOnce(FIRST_KEY)
                .map(issued -> issued.secret().value())
                .orElseThrow();
    }

    /** The first organization of a service that was just started. */
    public static Client firstOrganization(ConfigurableApplicationContext service) {
        return Client.of(port(service)).withKey(firstKey(service));
    }

    public static Client organizationA() {
        return A;
    }

    public static Client organizationB() {
        return B;
    }

    /** An organization that no other test knows, so that what it has can be counted. */
    public static Client newOrganization() {
        return anyone().withKey(SERVICE.getBean(FirstKey.class)
                .issueForNewOrganization()
                .secret()
                .value());
    }

    /** A client without a key. */
    public static Client anyone() {
        return Client.of(port());
    }

    /** Who operates the service. */
    public static Client operator() {
        return anyone().withKey(OPERATOR_KEY);
    }

    public static int port() {
        return port(SERVICE);
    }

    public static int port(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(((WebServerApplicationContext) service).getWebServer())
                .getPort();
    }

    public static ConfigurableApplicationContext context() {
        return SERVICE;
    }

    /** The database of the log, which is that of the read models too. */
    public static JdbcClient database() {
        return SERVICE.getBean("eventStoreJdbc", JdbcClient.class);
    }

    /** How many events are stored, of all organizations. */
    public static long eventCount() {
        return database()
                .sql("select count(*) from event_store.event")
                .query(Long.class)
                .single();
    }
}
