package io.gigstack.connect.api.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * So many uses in a minute for everyone who has a name. Only so many names are kept: of more than that, those that come
 * seldom are forgotten first, and begin anew.
 */
final class Quota {

    /** Some 15 MiB of the heap when all are names of 64 characters. */
    private static final int NAMES = 50_000;

    private final int uses;
    private final Clock clock;
    private final Cache<String, Window> windows;

    Quota(int uses, Clock clock) {
        this(uses, NAMES, clock);
    }

    Quota(int uses, int names, Clock clock) {
        this.uses = uses;
        this.clock = clock;
        // A name that did not come for so long has no window that still goes on.
        windows = Caffeine.newBuilder()
                .maximumSize(names)
                .expireAfterAccess(Window.LENGTH)
                // Who puts something in also makes room for it.
                .executor(Runnable::run)
                .build();
    }

    /** Uses one, if there is one left. */
    Left use(String name) {
        return windows.get(name, _ -> new Window()).use(uses, clock.millis());
    }

    /** Looks what is left, and uses nothing. */
    Left look(String name) {
        @Nullable Window window = windows.getIfPresent(name);
        return window == null ? new Left(uses > 0, uses, Window.LENGTH.toSeconds()) : window.look(uses, clock.millis());
    }

    int uses() {
        return uses;
    }

    /** How many names are kept. */
    long names() {
        return windows.estimatedSize();
    }
}
