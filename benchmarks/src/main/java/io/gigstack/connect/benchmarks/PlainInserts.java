package io.gigstack.connect.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The yardstick: what pgbench would do. Each client has a connection and inserts one row at a time, each durable by
 * itself, into a table with the columns and keys of the log. It checks nothing and orders nothing.
 */
final class PlainInserts implements Subject {

    private static final String TABLE = """
            create table if not exists plain_event (
                position         bigint generated always as identity primary key,
                event_id         text        not null unique,
                aggregate_id     text        not null,
                sequence_number  bigint      not null,
                aggregate_type   text        not null,
                occurred_at      timestamptz not null,
                payload_type     text        not null,
                payload_revision text        not null,
                payload          bytea       not null,
                metadata         bytea       not null,
                unique (aggregate_id, sequence_number)
            )
            """;

    private static final String INSERT = """
            insert into plain_event (event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                                     payload_type, payload_revision, payload, metadata)
            values (?, ?, 0, 'team', ?, 'team.created', '1', ?, ?)
            """;

    private final Database database;
    private final byte[] payload = Sample.payload();
    private final byte[] metadata = Sample.metadata();

    PlainInserts(Database database) throws SQLException {
        this.database = database;
        database.run(TABLE);
    }

    @Override
    public String name() {
        return "plain inserts";
    }

    @Override
    public Worker worker() throws SQLException {
        Connection connection = database.connect();
        PreparedStatement insert = connection.prepareStatement(INSERT);
        return new Worker() {
            @Override
            public void act() throws SQLException {
                String id = Sample.newId();
                insert.setString(1, id);
                insert.setString(2, "team_" + id);
                insert.setObject(3, OffsetDateTime.now(ZoneOffset.UTC));
                insert.setBytes(4, payload);
                insert.setBytes(5, metadata);
                insert.executeUpdate();
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    void insertOne() throws Exception {
        try (Worker worker = worker()) {
            worker.act();
        }
    }

    @Override
    public void close() {}
}
