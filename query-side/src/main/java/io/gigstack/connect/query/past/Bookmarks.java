package io.gigstack.connect.query.past;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;

/**
 * Teams as they were after every so many of their events, so that a look at the past needs not begin with the first one.
 * The past doesn't change, so one that is kept is never wrong; those that nobody looks at make room for others.
 */
final class Bookmarks {

    /** How many events lie between two of a team. It is what the log reads at once. */
    static final int APART = 500;

    private record Place(String teamId, long version) {}

    private record Bookmark(PastTeam team, int bytes) {}

    private final Cache<Place, Bookmark> kept;
    private final ToLongFunction<PastTeam> size;

    /**
     * @param size about how many bytes of the heap one takes
     * @param mostBytes that all of them may take
     */
    Bookmarks(ToLongFunction<PastTeam> size, long mostBytes) {
        this.size = size;
        this.kept = Caffeine.newBuilder()
                .maximumWeight(mostBytes)
                .weigher((Place _, Bookmark bookmark) -> bookmark.bytes())
                .executor(Runnable::run)
                .build();
    }

    /** @param last version of the team by now */
    Optional<PastTeam> lastBefore(String teamId, Moment moment, long last) {
        long most = switch (moment) {
            case Moment.AtVersion(long version) -> Math.min(version, last);
            case Moment.AsOf _ -> last;
        };
        return LongStream.iterate(most - most % APART, version -> version > 0, version -> version - APART)
                .mapToObj(version -> Optional.ofNullable(kept.getIfPresent(new Place(teamId, version))))
                .flatMap(Optional::stream)
                .map(Bookmark::team)
                .filter(team -> moment.knows(team.version(), team.latest()))
                .findFirst();
    }

    /** Keeps a team that is being read, where one is due that is not there yet. */
    void offer(String teamId, PastTeamFold reading) {
        Place place = new Place(teamId, reading.version());
        if (reading.version() % APART == 0 && kept.getIfPresent(place) == null) {
            PastTeam team = reading.now();
            kept.put(place, new Bookmark(team, (int) Math.min(size.applyAsLong(team), Integer.MAX_VALUE)));
        }
    }

    long count() {
        return kept.estimatedSize();
    }
}
