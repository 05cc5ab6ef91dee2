package io.gigstack.connect.planted.events;

import io.gigstack.connect.command.TeamId;

/** Violates: an event imports nothing of ours. */
public record KnowsACommand(TeamId team) {}
