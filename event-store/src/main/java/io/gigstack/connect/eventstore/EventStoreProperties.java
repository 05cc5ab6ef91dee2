package io.gigstack.connect.eventstore;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the event store lives.
 *
 * @param url JDBC URL of a PostgreSQL 15 or newer
 * @param poolSize most connections that commands and readers share
 */
@ConfigurationProperties("connect.event-store")
public record EventStoreProperties(String url, String user, String password, int poolSize) {}
