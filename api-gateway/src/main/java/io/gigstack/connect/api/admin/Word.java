package io.gigstack.connect.api.admin;

import java.util.Locale;

/** What a constant is called in an answer. */
final class Word {

    private Word() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
