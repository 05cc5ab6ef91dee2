package io.gigstack.connect.proof;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What the log was at a moment. Its text is that of C2SP's <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>: the
 * log's name, its size and its root, a line each; two more lines tell what is specific to this log.
 *
 * @param origin name of the log
 * @param size how many events it had
 * @param position of the last of them; 0 if it had none
 * @param at when it was made, by the clock of who made it
 */
public record Checkpoint(String origin, long size, Hash root, long position, Instant at) {

    private static final String POSITION = "position ";
    private static final String AT = "at ";

    /** A line each, the last one ended like the others. */
    public String text() {
        return String.join("\n", origin, String.valueOf(size), root.toString(), POSITION + position, AT + at) + "\n";
    }

    /**
     * What a note says, whoever has signed it.
     *
     * @throws IllegalArgumentException if it is no note of a checkpoint
     */
    public static Checkpoint ofNote(String note) {
        return parse(note.substring(0, note.lastIndexOf("\n\n") + 1));
    }

    /** @throws IllegalArgumentException if it is no such text */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 5
                || !lines.get(3).startsWith(POSITION)
                || !lines.get(4).startsWith(AT)) {
            throw new IllegalArgumentException("no checkpoint of Connect");
        }
        try {
            Checkpoint checkpoint = new Checkpoint(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Hash.parse(lines.get(2)),
                    Long.parseLong(lines.get(3).substring(POSITION.length())),
                    Instant.parse(lines.get(4).substring(AT.length())));
            if (!checkpoint.text().equals(text)) {
                throw new IllegalArgumentException("a checkpoint is written in one way only");
            }
            return checkpoint;
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("no instant: " + lines.get(4), e);
        }
    }
}
