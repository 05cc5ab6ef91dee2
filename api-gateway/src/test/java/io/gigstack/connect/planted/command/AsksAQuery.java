package io.gigstack.connect.planted.command;

import io.gigstack.connect.query.Query;

/** Violates: the command side does not know the query side. */
public record AsksAQuery(Query<?> query) {}
