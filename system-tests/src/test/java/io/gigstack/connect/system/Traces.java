package io.gigstack.connect.system;

import io.gigstack.connect.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Finds a text wherever it is kept: as it was typed or in another case, as hexadecimal digits or in base64. */
final class Traces {

    private Traces() {}

    static List<Path> inFiles(Path directory, String text) throws IOException {
        try (Stream<Path> tree = Files.walk(directory)) {
            List<Path> found = new ArrayList<>();
            for (Path file : tree.filter(Files::isRegularFile).toList()) {
                if (isIn(Files.readString(file, StandardCharsets.ISO_8859_1), text)) {
                    found.add(directory.relativize(file));
                }
            }
            return found;
        }
    }

    /** The tables of both schemas in which it is. Rows are read as PostgreSQL shows them, bytes as the letters they are. */
    static List<String> inTables(EmbeddedPostgres postgres, String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                postgres.jdbcUrl(EmbeddedPostgres.DATABASE), postgres.user(), postgres.password())) {
            connection.createStatement().execute("set bytea_output = 'escape'");
            List<String> found = new ArrayList<>();
            for (String table : texts(connection, """
                    select format('%I.%I', table_schema, table_name)
                    from   information_schema.tables
                    where  table_schema in ('event_store', 'read_model')
                    """)) {
                if (texts(connection, "select row::text from %s as row".formatted(table)).stream()
                        .anyMatch(row -> isIn(row, text))) {
                    found.add(table);
                }
            }
            return found;
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    static boolean isIn(String content, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        String lowerCase = content.toLowerCase(Locale.ROOT);
        return lowerCase.contains(text.toLowerCase(Locale.ROOT))
                || lowerCase.contains(HexFormat.of().formatHex(bytes))
                || Stream.of(0, 1, 2).anyMatch(before -> content.contains(base64(bytes, before)));
    }

    /** What is the same in base64 whatever stands behind it, if so many bytes stand before it. */
    private static String base64(byte[] bytes, int before) {
        int first = (3 - before) % 3;
        return Base64.getUrlEncoder()
                .encodeToString(Arrays.copyOfRange(bytes, first, first + (bytes.length - first) / 3 * 3));
    }
}
