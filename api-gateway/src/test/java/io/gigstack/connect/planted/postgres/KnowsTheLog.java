package io.gigstack.connect.planted.postgres;

import io.gigstack.connect.eventstore.WriterPositions;

/** Violates: the embedded PostgreSQL knows nothing of what is kept in it. */
public record KnowsTheLog(WriterPositions writers) {}
