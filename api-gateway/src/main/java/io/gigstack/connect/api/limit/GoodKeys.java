package io.gigstack.connect.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The hashes of keys that are worth a look even from an address that guesses: those that were good in this process, and
 * a list of the others. The list is read when it is needed, once a minute at most, so a guess costs no query.
 */
final class GoodKeys {

    /** Most that are kept of either, some 2 MiB of the heap. */
    static final int MOST = 10_000;

    private final Supplier<Set<String>> listing;
    private final Clock clock;
    private final Cache<String, Boolean> seen = Caffeine.newBuilder()
            .maximumSize(MOST)
            // Who puts something in also makes room for it.
            .executor(Runnable::run)
            .build();

    private final Set<String> listed = ConcurrentHashMap.newKeySet();
    private boolean isListed;
    private long listedAt;

    GoodKeys(Supplier<Set<String>> listing, Clock clock) {
        this.listing = listing;
        this.clock = clock;
    }

    void add(String hash) {
        seen.asMap().putIfAbsent(hash, true);
    }

    void remove(String hash) {
        seen.invalidate(hash);
        listed.remove(hash);
    }

    boolean has(String hash) {
        if (seen.getIfPresent(hash) != null) {
            return true;
        }
        renew();
        return listed.contains(hash);
    }

    /** The others wait for the first that comes, rather than to be told that there is no such key. */
    private synchronized void renew() {
        long age = clock.millis() - listedAt;
        if (!isListed || age < 0 || age >= Window.LENGTH.toMillis()) {
            Set<String> all = listing.get();
            listed.retainAll(all);
            listed.addAll(all);
            isListed = true;
            listedAt = clock.millis();
        }
    }
}
