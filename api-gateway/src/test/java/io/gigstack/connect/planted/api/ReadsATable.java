package io.gigstack.connect.planted.api;

import io.gigstack.connect.query.projection.DocumentTable;

/** Violates: the gateway asks the query side, it does not read its tables. */
public record ReadsATable(DocumentTable<?> table) {}
