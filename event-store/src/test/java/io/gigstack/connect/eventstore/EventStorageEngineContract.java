package io.gigstack.connect.eventstore;

/** What we ask of an engine that keeps events and snapshots. */
interface EventStorageEngineContract extends LogContract, SnapshotContract {

    @Override
    EngineUnderTest subject();
}
