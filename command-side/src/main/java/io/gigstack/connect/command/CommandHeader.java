package io.gigstack.connect.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every command to a team carries.
 *
 * @param organizationId who asks; another organization's team is refused exactly like one that never existed
 * @param expectedVersion the team's version (count of its events) that the caller has seen; null to not compare
 * @param at when it is asked, so that deciding needs no clock; whole milliseconds
 */
public record CommandHeader(
        TeamId teamId,
        OrganizationId organizationId,
        @Nullable Long expectedVersion,
        Instant at) {}
