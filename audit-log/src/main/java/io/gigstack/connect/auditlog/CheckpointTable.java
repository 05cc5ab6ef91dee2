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
            insert into checkpoint (number, size, signer, made_at, note)
            select      coalesce(max(number), 0) + 1, :size, :signer, :at, :note
            from        checkpoint
            on conflict do nothing
            """;

    private static final String BEFORE = """
            select   number, size, signer, note
            from     checkpoint
            where    number < :number
            order by number desc
            limit    :most
            """;

    private static final String NEWEST = """
            select   number, size, signer, note
            from     checkpoint
            where    signer = :signer
            order by size desc
            limit    :most
            """;

    private static final String FIND = """
            select number, size, signer, note
            from   checkpoint
            where  signer = :signer
            and    size = :size
            """;

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
    void save(Checkpoint checkpoint, String signer, String note) {
        jdbc.sql(SAVE)
                .param("size", checkpoint.size())
                .param("signer", signer)
                .param("at", OffsetDateTime.ofInstant(checkpoint.at(), ZoneOffset.UTC))
                .param("note", note)
                .update();
    }

    /** Those with a smaller number, the largest first. */
    List<SignedCheckpoint> before(long number, int most) {
        return jdbc.sql(BEFORE)
                .param("number", number)
                .param("most", most)
                .query(SignedCheckpoint.class)
                .list();
    }

    /** Those of a signer, the largest trees first. */
    List<SignedCheckpoint> newest(String signer, int most) {
        return jdbc.sql(NEWEST)
                .param("signer", signer)
                .param("most", most)
                .query(SignedCheckpoint.class)
                .list();
    }

    Optional<SignedCheckpoint> find(String signer, long size) {
        return jdbc.sql(FIND)
                .param("signer", signer)
                .param("size", size)
                .query(SignedCheckpoint.class)
                .optional();
    }
}
