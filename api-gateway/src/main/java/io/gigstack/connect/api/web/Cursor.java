package io.gigstack.connect.api.web;

import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.reference.InvalidValue;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Where a page ended, as an opaque text. Its first part names the list and filter that it belongs to, so that it can't
 * be taken to another; its last is a sum over all and the organization, so that a damaged one is noticed.
 */
public final class Cursor {

    private static final char SEPARATOR = '\u001F';

    /** Room for the longest name, whose compatibility form may be eleven times as long. */
    private static final int LONGEST = 6_000;

    /** Bytes of the sum. */
    private static final int SUM = 8;

    private Cursor() {}

    public static String write(OrganizationId organization, String list, String... place) {
        String text = list + SEPARATOR + String.join(String.valueOf(SEPARATOR), place);
        String whole = text + SEPARATOR + sum(organization, text);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The parts of the place. That each of them is what it should be is for the list to check.
     *
     * @throws InvalidValue when it is not a cursor of this organization's list with so many parts
     */
    public static List<String> read(OrganizationId organization, String list, int parts, String cursor) {
        List<String> text = List.of(decode(cursor).split(String.valueOf(SEPARATOR), -1));
        if (text.size() != parts + 2 || !text.getFirst().equals(list)) {
            throw notOurs();
        }
        List<String> place = text.subList(1, parts + 1);
        // Written again, it is the same to the letter: the sum holds, and no bits are left over at the end.
        if (!write(organization, list, place.toArray(String[]::new)).equals(cursor)
                || place.stream().anyMatch(Cursor::hasControls)) {
            throw notOurs();
        }
        return place;
    }

    private static String sum(OrganizationId organization, String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest((organization.value() + SEPARATOR + text).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, SUM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
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
        return place.chars().anyMatch(Character::isISOControl);
    }

    /** What is wrong with a cursor whose place can't be one. */
    public static InvalidValue notOurs() {
        return new InvalidValue("must be the next of an answer to the same request");
    }
}
