package io.gigstack.connect.query;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the read models live: the event store's database or another one.
 *
 * @param url JDBC URL of a PostgreSQL 15 or newer
 * @param poolSize most connections that queries and projections share
 * @param node the name under which this process claims projections, where it alone may use them: after a crash it takes
 *     them over at once, under the same name; null for a name that no other process has
 */
@ConfigurationProperties("connect.read-models")
public record QuerySideProperties(
        String url,
        String user,
        String password,
        int poolSize,
        @Nullable String node) {}
