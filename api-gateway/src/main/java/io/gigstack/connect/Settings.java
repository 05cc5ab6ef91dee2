package io.gigstack.connect;

import io.gigstack.connect.privacy.MasterKeys;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What the environment asks for. {@code ./connect help} lists the names.
 *
 * @param port where to listen; 0 for any free port
 * @param dataDirectory where the embedded PostgreSQL keeps its data
 * @param database the event store's database; null for the embedded one
 * @param readDatabase the read models' database; null for the event store's
 * @param masterKeys what wraps the keys of personal data and secrets, see {@link MasterKeys#parse}; null for a key that
 *     is made once and kept with the embedded database
 * @param auditKey what the key is made from that signs checkpoints of the log: 32 bytes in base64; null for one that is
 *     made once and kept with the embedded database, or for no checkpoints with another one
 * @param bootstrapKey what the first organization's key is to be; null for a random one, or none
 * @param operatorKey what operators prove themselves with; null for one that is made once and kept with the embedded
 *     database, or for no operators with another one
 * @param adminPort where operators are answered, and nobody else; null for {@code port}
 * @param rateLimit requests a minute for each key; 0 for any number
 * @param httpToLoopback whether a webhook may be called without TLS if it leads to this machine
 */
record Settings(
        int port,
        Path dataDirectory,
        @Nullable Database database,
        @Nullable Database readDatabase,
        @Nullable String masterKeys,
        @Nullable String auditKey,
        @Nullable String bootstrapKey,
        @Nullable String operatorKey,
        @Nullable Integer adminPort,
        int rateLimit,
        boolean httpToLoopback) {

    record Database(String url, String user, String password) {}

    private static final String KEY = "[A-Za-z0-9_-]{24,200}";
    private static final int DEFAULT_RATE_LIMIT = 10_000;

    /** @throws WrongSetting with one sentence that says which setting is wrong */
    static Settings from(Map<String, String> environment) {
        String directory = given(environment, "CONNECT_DATA_DIR");
        Settings settings = new Settings(
                port("PORT", given(environment, "PORT", "8080")),
                Path.of(directory == null ? "data" : directory).toAbsolutePath(),
                database(environment, "CONNECT_DATABASE_"),
                database(environment, "CONNECT_READ_DATABASE_"),
                masterKeys(given(environment, "CONNECT_MASTER_KEY")),
                auditKey(given(environment, "CONNECT_AUDIT_KEY")),
                key(environment, "CONNECT_BOOTSTRAP_KEY"),
                key(environment, "CONNECT_OPERATOR_KEY"),
                adminPort(given(environment, "CONNECT_ADMIN_PORT")),
                rateLimit(given(environment, "CONNECT_RATE_LIMIT")),
                httpToLoopback(given(environment, "CONNECT_HTTP_WEBHOOKS")));
        if (settings.readDatabase() != null && settings.database() == null) {
            throw new WrongSetting("CONNECT_READ_DATABASE_URL needs CONNECT_DATABASE_URL too");
        }
        if (settings.database() != null && settings.masterKeys() == null) {
            throw new WrongSetting("CONNECT_DATABASE_URL needs CONNECT_MASTER_KEY too, such as made by: openssl rand"
                    + " -base64 32. Keep it: what is personal or secret can't be read without it");
        }
        if (settings.operatorKey() != null && settings.operatorKey().equals(settings.bootstrapKey())) {
            throw new WrongSetting(
                    "CONNECT_OPERATOR_KEY must not be CONNECT_BOOTSTRAP_KEY: an organization would operate"
                            + " the service");
        }
        if (settings.port() > 0 && Objects.equals(settings.adminPort(), settings.port())) {
            throw new WrongSetting("CONNECT_ADMIN_PORT must be another port than PORT, or not be there");
        }
        return settings;
    }

    private static @Nullable String key(Map<String, String> environment, String name) {
        String key = given(environment, name);
        if (key != null && !key.matches(KEY)) {
            throw new WrongSetting(name + " must have 24 to 200 letters, digits, - and _");
        }
        return key;
    }

    private static @Nullable String masterKeys(@Nullable String text) {
        try {
            if (text != null) {
                var _ = MasterKeys.parse(text);
            }
            return text;
        } catch (IllegalArgumentException wrong) {
            throw new WrongSetting("CONNECT_MASTER_KEY " + wrong.getMessage());
        }
    }

    private static @Nullable String auditKey(@Nullable String text) {
        if (text != null && !text.matches("[A-Za-z0-9+/]{43}=")) {
            throw new WrongSetting(
                    "CONNECT_AUDIT_KEY must be 32 bytes in base64, such as made by: openssl rand -base64 32");
        }
        return text;
    }

    private static String given(Map<String, String> environment, String name, String otherwise) {
        String value = given(environment, name);
        return value == null ? otherwise : value;
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    private static @Nullable Integer adminPort(@Nullable String value) {
        return value == null ? null : port("CONNECT_ADMIN_PORT", value);
    }

    private static int port(String name, String value) {
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) > 65_535) {
            throw new WrongSetting(name + " must be a number from 0 to 65535");
        }
        return Integer.parseInt(value);
    }

    private static int rateLimit(@Nullable String value) {
        if (value == null) {
            return DEFAULT_RATE_LIMIT;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw new WrongSetting("CONNECT_RATE_LIMIT must be a number from 0 to 999999999");
        }
        return Integer.parseInt(value);
    }

    private static boolean httpToLoopback(@Nullable String value) {
        if (value != null && !value.equals("loopback")) {
            throw new WrongSetting("CONNECT_HTTP_WEBHOOKS must be loopback, or not be there");
        }
        return value != null;
    }

    private static @Nullable Database database(Map<String, String> environment, String prefix) {
        String url = given(environment, prefix + "URL");
        if (url == null) {
            return null;
        }
        if (!url.startsWith("jdbc:postgresql://")) {
            throw new WrongSetting(prefix + "URL must begin with jdbc:postgresql://");
        }
        if (!isUnderstood(url)) {
            throw new WrongSetting(prefix + "URL must be like jdbc:postgresql://host:port/database");
        }
        String user = given(environment, prefix + "USER");
        String password = given(environment, prefix + "PASSWORD");
        if (user == null || password == null) {
            throw new WrongSetting("%sURL needs %sUSER and %sPASSWORD".formatted(prefix, prefix, prefix));
        }
        return new Database(url, user, password);
    }

    /** The driver logs what it does not understand; we tell it in our own words. */
    private static boolean isUnderstood(String url) {
        Logger driver = Logger.getLogger("org.postgresql");
        driver.setLevel(Level.OFF);
        try {
            return DriverManager.getDriver(url) != null;
        } catch (SQLException noDriverTakesIt) {
            return false;
        } finally {
            driver.setLevel(null);
        }
    }
}
