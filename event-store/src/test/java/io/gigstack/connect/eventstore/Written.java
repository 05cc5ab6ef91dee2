package io.gigstack.connect.eventstore;

/** What the events and snapshots of these tests say. */
sealed interface Written {

    String text();

    /** An event. */
    record Note(String text) implements Written {}

    /** A snapshot as it is written today. */
    record Summary(String text) implements Written {}

    /** A snapshot as it was written before; it is stored under the name of today's with another revision. */
    record OldSummary(String text) implements Written {}

    /** Whatever this is, only another version of the program can read it. */
    record Forgotten(String text) implements Written {}
}
