package io.gigstack.connect.planted.eventstore;

import io.gigstack.connect.events.TeamEvent;

/** Violates: the event store knows nothing of teams. */
public record KnowsATeam(TeamEvent event) {}
