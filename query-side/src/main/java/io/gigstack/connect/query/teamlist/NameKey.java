package io.gigstack.connect.query.teamlist;

import java.text.Normalizer;
import java.util.Locale;

/** A name as it is searched and sorted: compatibility forms folded together, and in lower case. */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
