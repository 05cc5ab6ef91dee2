package io.gigstack.connect.query;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the read models live: the event store's database or another one.
 *
 * @param url JDBC URL of a PostgreSQL 15 or newer
 * @param poolSize most connections that queries and projections share
 */
@ConfigurationProperties("connect.read-models")
public record QuerySideProperties(String url, String user, String password, int poolSize) {}
