package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;

/** Lengths of texts are counted in Unicode code points, as a person counts characters. */
final class Text {

    private Text() {}

    static String line(String value, int most) {
        String trimmed = value.strip();
        if (trimmed.codePoints().anyMatch(Character::isISOControl)) {
            throw new InvalidValue("must not contain control characters");
        }
        return between(trimmed, 1, most);
    }

    static String between(String value, int least, int most) {
        int length = value.codePointCount(0, value.length());
        if (length < least || length > most) {
            throw new InvalidValue(
                    least == 0
                            ? "must have at most %d characters".formatted(most)
                            : "must have %d to %d characters".formatted(least, most));
        }
        return value;
    }
}
