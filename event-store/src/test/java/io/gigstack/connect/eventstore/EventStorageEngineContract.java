package io.gigstack.connect.eventstore;

import org.junit.jupiter.api.BeforeEach;

/** What we ask of any engine that keeps events. An engine is put to the test by a class that implements this. */
interface EventStorageEngineContract
        extends AppendingContract,
                ConflictContract,
                TransactionContract,
                TrackingContract,
                HolesContract,
                SnapshotContract {

    /** The engine that is put to the test: the same one each time. */
    @Override
    EngineUnderTest subject();

    @BeforeEach
    default void empty() {
        subject().empty();
    }
}
