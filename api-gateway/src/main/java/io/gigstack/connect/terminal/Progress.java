package io.gigstack.connect.terminal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** How far a rebuild is, as the service tells it. */
record Progress(
        String projection,
        String phase,
        boolean over,
        long done,
        long total,
        long rate,
        long secondsLeft,
        JsonNode all) {

    private static final int WIDTH = 24;

    /** What would move the cursor, or turn the direction of the text. Rows hold what anyone may have written. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}]");

    static Progress of(JsonNode answer) {
        JsonNode rebuild = answer.at("/data");
        return new Progress(
                rebuild.at("/projection").asString(),
                rebuild.at("/phase").asString(),
                rebuild.at("/over").asBoolean(),
                rebuild.at("/eventsDone").asLong(),
                rebuild.at("/eventsTotal").asLong(),
                rebuild.at("/eventsPerSecond").asLong(-1),
                rebuild.at("/secondsLeft").asLong(-1),
                rebuild);
    }

    boolean differs() {
        return phase.equals("differs");
    }

    /** Whether nothing more comes of it by itself. */
    boolean rests() {
        return over || differs();
    }

    boolean succeeded() {
        return phase.equals("switched") || phase.equals("verified");
    }

    /** On one line, with a bar. */
    String line() {
        int part = total == 0 ? 100 : (int) Math.min(100, 100 * done / total);
        int filled = WIDTH * part / 100;
        StringBuilder line = new StringBuilder("%-18s %-9s [%s%s] %3d %%  %,d of %,d events"
                .formatted(projection, phase, "#".repeat(filled), "-".repeat(WIDTH - filled), part, done, total));
        if (rate >= 0 && !over) {
            line.append(String.format(Locale.ROOT, ", %,d/s", rate));
        }
        if (secondsLeft >= 0) {
            line.append(String.format(Locale.ROOT, ", %d:%02d left", secondsLeft / 60, secondsLeft % 60));
        }
        String error = all.at("/lastError").asString("");
        return error.isEmpty() ? line.toString() : line + ", failed and tried again: " + printable(error);
    }

    /** The rows that differ, in both versions. */
    List<String> differences() {
        return all.at("/comparison/differences")
                .valueStream()
                .map(row -> """
                        %s %s
                          serving  %s
                          rebuilt  %s""".formatted(
                                printable(row.at("/table").asString()),
                                printable(row.at("/key").asString()),
                                version(row.at("/serving")),
                                version(row.at("/rebuilt"))))
                .toList();
    }

    /** What both generations hold, in short. */
    String digests() {
        return "at position %s: serving %s rows, digest %s; rebuilt %s rows, digest %s"
                .formatted(
                        all.at("/comparison/position").asString(),
                        all.at("/comparison/serving/rows").asString(),
                        all.at("/comparison/serving/hash").asString(),
                        all.at("/comparison/rebuilt/rows").asString(),
                        all.at("/comparison/rebuilt/hash").asString());
    }

    private static String version(JsonNode row) {
        return row.isNull() ? "no such row" : printable(row.asString());
    }

    static String printable(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
