package io.gigstack.connect;

import io.gigstack.connect.Settings.Database;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.EnumerablePropertySource;

/**
 * The settings under the names that the rooms know. The embedded PostgreSQL starts on a thread of its own; who asks for
 * its address waits for it, and that is the first data source, after most of the service has been read.
 */
final class SettingsProperties extends EnumerablePropertySource<Settings> {

    private final Map<String, Supplier<Object>> values = new HashMap<>();

    SettingsProperties(Settings settings) {
        super("settings", settings);
        Database given = settings.database();
        Supplier<Database> events =
                given == null ? EmbeddedDatabase.startIn(settings.dataDirectory())::address : () -> given;
        Database own = settings.readDatabase();
        values.put("server.port", settings::port);
        values.put("connect.limit.requests", settings::rateLimit);
        values.put("connect.integration.http-to-loopback", settings::httpToLoopback);
        put("connect.event-store.", events);
        put("connect.read-models.", own == null ? events : () -> own);
        String masterKeys = settings.masterKeys();
        values.put(
                "connect.privacy.master-keys",
                masterKeys != null ? () -> masterKeys : () -> KeyFile.masterKey(directory(settings, events)));
        String operatorKey = settings.operatorKey();
        if (operatorKey != null) {
            values.put("connect.access.operator-key", () -> operatorKey);
        }
        String auditKey = settings.auditKey();
        if (auditKey != null) {
            values.put("connect.audit-log.key", () -> auditKey);
        }
        Integer adminPort = settings.adminPort();
        if (adminPort != null) {
            values.put("connect.admin.port", () -> adminPort);
        }
        if (given == null) {
            if (operatorKey == null) {
                values.put("connect.access.operator-key", () -> KeyFile.operatorKey(directory(settings, events)));
            }
            if (auditKey == null) {
                values.put("connect.audit-log.key", () -> KeyFile.auditKey(directory(settings, events)));
            }
            // The directory of the embedded PostgreSQL is locked: there is no other process.
            values.put("connect.read-models.node", () -> "the-only-one");
        }
    }

    /** Once the database is there, its directory is locked: no other process makes a key in it. */
    private static Path directory(Settings settings, Supplier<Database> database) {
        var _ = database.get();
        return settings.dataDirectory();
    }

    private void put(String prefix, Supplier<Database> database) {
        values.put(prefix + "url", () -> database.get().url());
        values.put(prefix + "user", () -> database.get().user());
        values.put(prefix + "password", () -> database.get().password());
    }

    @Override
    public String[] getPropertyNames() {
        return values.keySet().toArray(String[]::new);
    }

    @Override
    public @Nullable Object getProperty(String name) {
        Supplier<Object> value = values.get(name);
        return value == null ? null : value.get();
    }
}
