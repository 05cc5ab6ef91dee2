package io.gigstack.connect.auditlog;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tiles of the tree. */
final class TileTable {

    private static final String FIND = """
            select level, index, hashes, positions
            from   log_tile
            where  level = :level
            and    index = :index
            """;

    private static final String OF_POSITION = """
            select   level, index, hashes, positions
            from     log_tile
            where    level = 0
            and      positions[1] <= :position
            order by positions[1] desc
            limit    1
            """;

    private static final String SAVE = """
            insert into log_tile (level, index, hashes, positions)
            values      (?, ?, ?, ?)
            on conflict (level, index) do update
            set         hashes    = excluded.hashes,
                        positions = excluded.positions
            """;

    private static final RowMapper<Tile> TILE = (row, _) ->
            new Tile(row.getInt("level"), row.getLong("index"), Tile.hashes(row.getBytes("hashes")), positions(row));

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    TileTable(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    Optional<Tile> find(int level, long index) {
        return jdbc.sql(FIND)
                .param("level", level)
                .param("index", index)
                .query(TILE)
                .optional();
    }

    /** The tile of leaves that has this position, if any has. */
    Optional<Tile> ofPosition(long position) {
        return jdbc.sql(OF_POSITION).param("position", position).query(TILE).optional();
    }

    void save(Collection<Tile> tiles) {
        List<Tile> all = List.copyOf(tiles);
        template.batchUpdate(SAVE, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement statement, int i) throws SQLException {
                Tile tile = all.get(i);
                statement.setInt(1, tile.level());
                statement.setLong(2, tile.index());
                statement.setBytes(3, tile.bytes());
                statement.setArray(
                        4,
                        statement
                                .getConnection()
                                .createArrayOf("bigint", tile.positions().toArray(Long[]::new)));
            }

            @Override
            public int getBatchSize() {
                return all.size();
            }
        });
    }

    private static List<Long> positions(ResultSet row) throws SQLException {
        Array positions = row.getArray("positions");
        return new ArrayList<>(List.of((Long[]) positions.getArray()));
    }
}
