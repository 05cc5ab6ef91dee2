package io.gigstack.connect.command;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every command to a team carries.
 *
 * @param organizationId whose team it is; another organization's team is refused exactly like one that never existed
 * @param actor on whose behalf it is
 * @param seenVersions versions of the team (counts of its events) of which the present one must be one; null for any
 * @param at when it is asked, so that deciding needs no clock; whole milliseconds
 */
public record CommandHeader(
        TeamId teamId,
        OrganizationId organizationId,
        Actor actor,
        @Nullable Set<Long> seenVersions,
        Instant at) {}
