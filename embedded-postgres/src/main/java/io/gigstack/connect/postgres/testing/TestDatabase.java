package io.gigstack.connect.postgres.testing;

/** Where a test finds its own, at first empty database. */
public record TestDatabase(String jdbcUrl, String user, String password) {}
