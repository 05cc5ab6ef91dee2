package io.gigstack.connect.query.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The generations of a projection's tables. The one that serves lies in {@code read_model}; those that will or did serve
 * lie in schemas of their own, under the same names, with constraints and indexes of the same names: so later migrations
 * find all of them, whichever generation serves.
 */
final class GenerationTable {

    private static final String SERVING = "read_model";

    private static final String COPY = "create table %s.%s (like read_model.%2$s including all excluding indexes)";

    /** Rows are written over others by the primary key, and one that breaks a unique constraint is parked. */
    private static final String CONSTRAINTS = """
            select   format('alter table %I.%I add constraint %I %s', :schema, :table, conname,
                            pg_get_constraintdef(oid))
            from     pg_constraint
            where    conrelid = ('read_model.' || :table)::regclass
            and      contype in ('p', 'u', 'x')
            order by conname
            """;

    private static final String INDEXES = """
            select   replace(pg_get_indexdef(indexrelid), ' ON read_model.', ' ON ' || quote_ident(:schema) || '.')
            from     pg_index
            where    indrelid = ('read_model.' || :table)::regclass
            and      not exists (select from pg_constraint where conindid = indexrelid)
            """;

    /** Columns and indexes, with nothing in them that tells of the schema. */
    private static final String SHAPE = """
            select concat_ws(E'\\n',
                             (select string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod), attnotnull),
                                                E'\\n' order by attnum)
                              from   pg_attribute
                              where  attrelid = (:schema || '.' || :table)::regclass
                              and    attnum > 0
                              and    not attisdropped),
                             (select string_agg(replace(pg_get_indexdef(indexrelid), ' ON ' || :schema || '.', ' ON '),
                                                E'\\n' order by indexrelid::regclass::text collate "C")
                              from   pg_index
                              where  indrelid = (:schema || '.' || :table)::regclass))
            """;

    /**
     * Whoever reads or writes waits behind one who waits for this lock, so that it isn't waited for long; but longer than
     * the second after which an autovacuum gives way.
     */
    private static final String LOCK_TIMEOUT = "set local lock_timeout = '1200ms'";

    /** Nobody waits for the lock of a node that is frozen or cut off. */
    private static final String IDLE_TIMEOUT = "set local idle_in_transaction_session_timeout = '4s'";

    private final JdbcClient jdbc;
    private final String next;
    private final String previous;
    private final List<String> tables;

    GenerationTable(JdbcClient jdbc, String projection, List<String> tables) {
        this.jdbc = jdbc;
        this.next = next(projection);
        this.previous = SERVING + "_" + projection + "_previous";
        this.tables = tables;
    }

    /** The schema of the generation that is built. */
    static String next(String projection) {
        return SERVING + "_" + projection + "_next";
    }

    void create() {
        execute("create schema " + next);
        for (String table : tables) {
            execute(COPY.formatted(next, table));
            executeAll(CONSTRAINTS, table);
        }
    }

    /** What is not needed to fill it, and filled faster afterwards. */
    void complete() {
        for (String table : tables) {
            executeAll(INDEXES, table);
            execute("analyze %s.%s".formatted(next, table));
        }
    }

    void drop() {
        execute("drop schema if exists %s cascade".formatted(next));
    }

    /** From here until the end of the transaction nobody reads or writes what serves, and no batch is under way. */
    void hold() {
        execute(LOCK_TIMEOUT);
        execute(IDLE_TIMEOUT);
        execute("lock table %s in access exclusive mode"
                .formatted(tables.stream().map(table -> SERVING + "." + table).collect(Collectors.joining(", "))));
    }

    /** What is built serves, and what served is kept. */
    void exchange() {
        execute("drop schema if exists %s cascade".formatted(previous));
        execute("create schema " + previous);
        for (String table : tables) {
            if (!shape(next, table).equals(shape(SERVING, table))) {
                throw new IllegalStateException(
                        "%s has changed since this generation of it was made: cancel it".formatted(table));
            }
            execute("alter table %s.%s set schema %s".formatted(SERVING, table, previous));
            execute("alter table %s.%s set schema %s".formatted(next, table, SERVING));
        }
        execute("drop schema " + next);
    }

    /** What served before is what will serve. */
    void takeUpPrevious() {
        execute("alter schema %s rename to %s".formatted(previous, next));
    }

    private String shape(String schema, String table) {
        return jdbc.sql(SHAPE)
                .param("schema", schema)
                .param("table", table)
                .query(String.class)
                .single();
    }

    private void executeAll(String statements, String table) {
        jdbc.sql(statements)
                .param("schema", next)
                .param("table", table)
                .query(String.class)
                .list()
                .forEach(this::execute);
    }

    private void execute(String statement) {
        jdbc.sql(statement).update();
    }
}
