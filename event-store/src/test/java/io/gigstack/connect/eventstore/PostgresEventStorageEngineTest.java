package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestPostgres;
import org.junit.jupiter.api.AfterAll;

class PostgresEventStorageEngineTest implements EventStorageEngineContract {

    private static final Node NODE = Node.on(TestPostgres.newDatabase());

    @Override
    public EngineUnderTest subject() {
        return NODE;
    }

    @AfterAll
    static void stop() {
        NODE.close();
    }
}
