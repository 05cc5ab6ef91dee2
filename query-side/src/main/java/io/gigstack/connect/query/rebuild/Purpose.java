package io.gigstack.connect.query.rebuild;

import java.util.Locale;

/** What a generation is built for. */
public enum Purpose {
    /** To serve, if it equals the one that does, or once someone has seen how they differ. */
    REPLACE,
    /** To serve, however they differ: the fold has changed, or rows are known to be wrong. */
    REPLACE_ANYWAY,
    /** To prove that the one that serves is a fold of the whole log. */
    VERIFY,
    /** None is built: the one that served before shall serve again. */
    ROLL_BACK;

    /** As tables have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
