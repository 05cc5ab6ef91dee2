package io.gigstack.connect.query.apikey;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Remembers when each key was last used, to the minute: a busy key costs one statement a minute. */
public final class ApiKeyUsage {

    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 10_000;

    private static final String USED = """
            insert into api_key_usage (key_id, last_used_at)
            values      (:key, :at)
            on conflict (key_id) do update
            set         last_used_at = greatest(api_key_usage.last_used_at, excluded.last_used_at)
            """;

    private final JdbcClient jdbc;
    private final Map<String, Instant> written = new ConcurrentHashMap<>();

    ApiKeyUsage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void used(String keyId, Instant at) {
        Instant before = written.get(keyId);
        if (before != null && at.isBefore(before.plus(RESOLUTION))) {
            return;
        }
        boolean isFirst = before == null ? written.putIfAbsent(keyId, at) == null : written.replace(keyId, before, at);
        if (isFirst) {
            forgetOld(at);
            write(keyId, at);
        }
    }

    /** What was written more than a minute ago says nothing any more. */
    private void forgetOld(Instant now) {
        if (written.size() > MOST_REMEMBERED) {
            written.values().removeIf(at -> at.isBefore(now.minus(RESOLUTION)));
        }
    }

    private void write(String keyId, Instant at) {
        jdbc.sql(USED)
                .param("key", keyId)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }
}
