package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;

/** Axon's own engine keeps to the same contract, but for snapshots; so the contract asks for nothing peculiar. */
class PlainEngineTest implements LogContract {

    private static final PlainNode NODE = new PlainNode(TestPostgres.newDatabase());

    @Override
    public EngineUnderTest subject() {
        return NODE;
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }
}
