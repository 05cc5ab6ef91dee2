package io.gigstack.connect.query.teamlist;

import java.text.Normalizer;

/**
 * A name as it is searched and sorted: compatibility forms folded together, and in one case. Case is folded character by
 * character, whatever is beside it and wherever the machine stands, so that a part of a name is a part of its key. A
 * letter and the accents on it are one character.
 */
final class NameKey {

    private NameKey() {}

    static String of(String name) {
        StringBuilder key = new StringBuilder(name.length());
        Normalizer.normalize(name, Normalizer.Form.NFKC)
                .codePoints()
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .forEach(key::appendCodePoint);
        return key.toString();
    }
}
