package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;

/** Lengths of texts are counted in Unicode code points, as a person counts characters. */
final class Text {

    /** Letters and a symbol that show nothing: fillers of Hangul, and a pattern of Braille without a dot. */
    private static final String BLANK = "\u115F\u1160\u3164\uFFA0\u2800";

    private Text() {}

    /** A text on one line, without white space around it, in which there is something to see. */
    static String line(String value, int most) {
        String trimmed = trim(value);
        if (trimmed.codePoints().anyMatch(Text::breaksTheLine)) {
            throw new InvalidValue("must not contain control characters or line breaks");
        }
        if (trimmed.codePoints().anyMatch(Text::turnsTheText)) {
            throw new InvalidValue("must not contain characters that turn the direction of text");
        }
        if (trimmed.codePoints().noneMatch(Text::isVisible)) {
            throw new InvalidValue("must have 1 to %d characters".formatted(most));
        }
        return between(trimmed, 1, most);
    }

    private static String trim(String value) {
        int[] points = value.codePoints().toArray();
        int begin = 0;
        int end = points.length;
        while (begin < end && isSpace(points[begin])) {
            begin++;
        }
        while (end > begin && isSpace(points[end - 1])) {
            end--;
        }
        return new String(points, begin, end - begin);
    }

    /** White space as programs know it, and the no-break spaces that they leave out. */
    private static boolean isSpace(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point);
    }

    private static boolean breaksTheLine(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Embeddings, overrides and isolates, by which a text can look like another one. Marks such as U+200F can't. */
    private static boolean turnsTheText(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }

    private static boolean isVisible(int point) {
        return !isSpace(point)
                && BLANK.indexOf(point) < 0
                && switch (Character.getType(point)) {
                    case Character.FORMAT,
                            Character.NON_SPACING_MARK,
                            Character.ENCLOSING_MARK,
                            Character.UNASSIGNED,
                            Character.PRIVATE_USE -> false;
                    default -> true;
                };
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
