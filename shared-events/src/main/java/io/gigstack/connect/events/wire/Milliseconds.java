package io.gigstack.connect.events.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads instants as we write them, {@code 2024-01-15T10:30:00.000Z}, and no others. A formatter reads every form there is,
 * which takes half of the time that it takes to read an event.
 */
final class Milliseconds {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd.dddZ";

    private Milliseconds() {}

    /** Nothing if it is written in another way, or is no instant. */
    static Optional<Instant> read(String text) {
        if (!isOfTheForm(text)) {
            return Optional.empty();
        }
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        try {
            long day = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                    .toEpochDay();
            long seconds = ((day * 24 + hour) * 60 + minute) * 60 + second;
            return Optional.of(Instant.ofEpochSecond(seconds, number(text, 20, 23) * 1_000_000L));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    private static boolean isOfTheForm(String text) {
        if (text.length() != FORM.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char is = text.charAt(i);
            char wanted = FORM.charAt(i);
            if (wanted == 'd' ? is < '0' || is > '9' : is != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
