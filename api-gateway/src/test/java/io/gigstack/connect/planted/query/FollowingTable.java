package io.gigstack.connect.planted.query;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** Violates: a table knows SQL, and nothing of events. */
public record FollowingTable(EventStore events) {}
