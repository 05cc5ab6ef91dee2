package io.gigstack.connect.eventstore;

/** What became of an append. */
sealed interface Outcome {

    /** @param position of its last event; without events, of the end of the log */
    record Written(long position) implements Outcome {}

    record Refused(RuntimeException why) implements Outcome {}
}
