package io.gigstack.connect.command.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables kept beside these types: comma-separated, lines of # are comments, the first other line is the heading. */
final class Rows {

    private Rows() {}

    static List<List<String>> of(String file) {
        try (InputStream stream = Rows.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("The table " + file + " is missing from the build");
            }
            var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
