package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.util.Arrays;

/** What can be tortured. */
enum TortureEngine {
    CONNECT("connect", "event_store"),

    /** As it comes: see {@link PlainNode}. */
    AXON_JDBC("axon-jdbc", "plain");

    private static final int MOST_TRIES = 10;

    private final String title;
    private final String schema;

    TortureEngine(String title, String schema) {
        this.title = title;
        this.schema = schema;
    }

    static TortureEngine of(String title) {
        return Arrays.stream(values())
                .filter(engine -> engine.title.equals(title))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("no engine: " + title));
    }

    /** As it is named on the command line. */
    String title() {
        return title;
    }

    /** Where its table {@code event} is. */
    String schema() {
        return schema;
    }

    /** Tries again when its start, too, meets with what is done to sessions. */
    EngineUnderTest nodeAtLast(TestDatabase database) {
        for (int tries = 1; ; tries++) {
            try {
                return node(database);
            } catch (RuntimeException broken) {
                if (tries == MOST_TRIES) {
                    throw broken;
                }
            }
        }
    }

    EngineUnderTest node(TestDatabase database) {
        return this == CONNECT ? Node.on(database) : new PlainNode(database);
    }
}
