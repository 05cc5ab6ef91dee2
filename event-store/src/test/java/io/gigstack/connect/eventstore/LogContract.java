package io.gigstack.connect.eventstore;

import org.junit.jupiter.api.BeforeEach;

/** What any engine has to do for events. An engine is put to the test by a class that implements this. */
interface LogContract
        extends AppendingContract, ConflictContract, TransactionContract, TrackingContract, HolesContract {

    /** The engine that is put to the test: the same one each time. */
    @Override
    EngineUnderTest subject();

    @BeforeEach
    default void empty() {
        subject().empty();
    }
}
