package io.gigstack.connect.query.projection;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Turns rows into one array for each column, so that a statement writes all of them by {@code unnest}. */
public final class Columns<R> {

    private record Column<R>(String type, Function<R, @Nullable Object> value) {}

    private final List<Column<R>> columns = new ArrayList<>();

    /**
     * The next column.
     *
     * @param type PostgreSQL's name. Values of text, bigint, integer and boolean are sent as they are; those of another
     *     type are written into one long text, which costs both sides several times as much
     */
    public Columns<R> and(String type, Function<R, @Nullable Object> value) {
        columns.add(new Column<>(type, value));
        return this;
    }

    public void update(JdbcOperations jdbc, String sql, Collection<R> rows) {
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            for (int i = 0; i < columns.size(); i++) {
                bind(statement, i + 1, columns.get(i), rows);
            }
            return statement;
        });
    }

    private static <R> void bind(PreparedStatement statement, int index, Column<R> column, Collection<R> rows)
            throws SQLException {
        @Nullable Object[] values = rows.stream().map(column.value()).toArray(length -> array(column.type(), length));
        statement.setArray(index, statement.getConnection().createArrayOf(column.type(), values));
    }

    private static @Nullable Object[] array(String type, int length) {
        return switch (type) {
            case "text" -> new String[length];
            case "bigint" -> new Long[length];
            case "integer" -> new Integer[length];
            case "boolean" -> new Boolean[length];
            default -> new Object[length];
        };
    }

    /** An instant of a row that was read; null for none. */
    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /** A list of texts of a row that was read; null for none. */
    public static @Nullable List<String> texts(ResultSet row, String column) throws SQLException {
        Array value = row.getArray(column);
        return value == null ? null : List.of((String[]) value.getArray());
    }
}
