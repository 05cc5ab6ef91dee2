package io.gigstack.connect.query.past;

import java.time.Instant;

/** As of when a team is looked at. */
public sealed interface Moment {

    /** After so many of its events: 1 or more. */
    record AtVersion(long version) implements Moment {}

    /** After all of its events that had happened by then, those of this very instant included. */
    record AsOf(Instant instant) implements Moment {}

    /** Whether an event of the team had happened by then. The time of a team never goes back. */
    default boolean knows(long version, Instant occurredAt) {
        return switch (this) {
            case AtVersion(long last) -> version <= last;
            case AsOf(Instant last) -> !occurredAt.isAfter(last);
        };
    }

    /** Whether a team of this version has come so far. */
    default boolean isReachedBy(long version) {
        return switch (this) {
            case AtVersion(long wanted) -> version >= wanted;
            case AsOf _ -> true;
        };
    }
}
