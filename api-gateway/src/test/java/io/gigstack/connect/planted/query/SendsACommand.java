package io.gigstack.connect.planted.query;

import io.gigstack.connect.command.TeamCommand;

/** Violates: the query side does not know the command side. */
public record SendsACommand(TeamCommand command) {}
