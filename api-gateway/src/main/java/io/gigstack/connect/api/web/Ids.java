package io.gigstack.connect.api.web;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Locale;

/** New ids: a prefix and a ULID, which grows with time. */
public final class Ids {

    private Ids() {}

    public static String next(String prefix) {
        return prefix + UlidCreator.getMonotonicUlid().toString().toLowerCase(Locale.ROOT);
    }
}
