package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;

/** The engine that a process of the torture uses. */
final class TortureNode {

    private TortureNode() {}

    /** Arguments: ours or plain, and a database's URL, user and password. */
    static EngineUnderTest of(String[] arguments) {
        TestDatabase database = new TestDatabase(arguments[1], arguments[2], arguments[3]);
        return arguments[0].equals("ours") ? Node.on(database) : new PlainNode(database);
    }
}
