package io.gigstack.connect.command.team;

/**
 * What a team answers to a command.
 *
 * @param version count of its events, after this command
 */
public record TeamChanged(Team.Existing team, long version) {}
