package io.gigstack.connect.auditlog;

import io.gigstack.connect.proof.Checkpoint;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the tree is built, and what was signed of it. */
final class CheckpointTable {

    private static final String BUILT = "select size, position from log_tree";

    /** Another one who builds it is not waited for. */
    private static final String TAKE = BUILT + " for update skip locked";

    private static final String BUILD = "update log_tree set size = :size, position = :position";

    private static final String SAVE = """
            insert into checkpoint (size, made_at, note)
            values      (:size, :at, :note)
            on conflict do nothing
            """;

    private static final String BEFORE = """
            select   note
            from     checkpoint
            where    size < :size
            order by size desc
            limit    :most
            """;

    private static final String FIND = "select note from checkpoint where size = :size";

    /** @param position of the last event in the tree */
    record Built(long size, long position) {}

    private final JdbcClient jdbc;

    CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Built built() {
        return jdbc.sql(BUILT).query(Built.class).single();
    }

    /** Holds the tree until the transaction ends; empty if another one does. */
    Optional<Built> take() {
        return jdbc.sql(TAKE).query(Built.class).optional();
    }

    void build(Built built) {
        jdbc.sql(BUILD)
                .param("size", built.size())
                .param("position", built.position())
                .update();
    }

    /** Keeps the first of a size. */
    void save(Checkpoint checkpoint, String note) {
        jdbc.sql(SAVE)
                .param("size", checkpoint.size())
                .param("at", OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC))
                .param("note", note)
                .update();
    }

    /** The notes of those that are smaller, the largest first. */
    List<String> before(long size, int most) {
        return jdbc.sql(BEFORE)
                .param("size", size)
                .param("most", most)
                .query(String.class)
                .list();
    }

    Optional<String> find(long size) {
        return jdbc.sql(FIND).param("size", size).query(String.class).optional();
    }
}
