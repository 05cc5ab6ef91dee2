package io.gigstack.connect.api.web;

import io.gigstack.connect.command.reference.InvalidValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a page ended, as an opaque text. Its first part names the list and filter that it belongs to, so that it can't
 * be taken to another.
 */
public final class Cursor {

    private static final char SEPARATOR = '\u001F';

    /** Room for the longest name, whose compatibility form may be eleven times as long. */
    private static final int LONGEST = 6_000;

    private Cursor() {}

    public static String write(String list, String... place) {
        String text = list + SEPARATOR + String.join(String.valueOf(SEPARATOR), place);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of the place. That each of them is what it should be is for the list to check.
     *
     * @throws InvalidValue when it is not a cursor of this list with so many parts
     */
    public static List<String> read(String list, int parts, String cursor) {
        String place = decode(cursor);
        List<String> text = List.of(place.split(String.valueOf(SEPARATOR), -1));
        if (text.size() != parts + 1 || !text.getFirst().equals(list) || hasControls(place)) {
            throw notOurs();
        }
        return text.subList(1, text.size());
    }

    private static String decode(String cursor) {
        if (cursor.isEmpty() || cursor.length() > LONGEST) {
            throw notOurs();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException notACursor) {
            throw notOurs();
        }
    }

    /** No place that we write has any, and PostgreSQL can't compare with a NUL. */
    private static boolean hasControls(String place) {
        return place.chars().anyMatch(c -> c != SEPARATOR && Character.isISOControl(c));
    }

    /** What is wrong with a cursor whose place can't be one. */
    public static InvalidValue notOurs() {
        return new InvalidValue("must be the next of an answer to the same request");
    }
}
