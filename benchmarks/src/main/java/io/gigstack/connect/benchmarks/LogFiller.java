package io.gigstack.connect.benchmarks;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.wire.EventSerializer;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.axonframework.serialization.SerializedObject;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Fills a log with what our own serializer writes, by {@code COPY} in its binary form (PostgreSQL manual, COPY, file
 * formats). Teams live side by side: between two events of a team there are some of each of 600 others, which is more than
 * a rebuild folds at once.
 */
final class LogFiller {

    private static final int APART = 600;
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private static final String COPY = """
            copy event_store.event (position, event_id, aggregate_id, sequence_number, aggregate_type, occurred_at,
                                    payload_type, payload_revision, payload, metadata)
            from stdin (format binary)
            """;

    private final EventSerializer serializer = new EventSerializer();
    private final byte[] metadata = Sample.metadata();
    private final String organization;

    LogFiller(String organization) {
        this.organization = organization;
    }

    /**
     * The lives of these teams, behind what the log has.
     *
     * @param first number of the first team
     */
    void fill(Database database, long first, long teams) throws SQLException, IOException {
        long position = database.number("select coalesce(max(position), 0) from event_store.event");
        try (Connection connection = database.connect();
                DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                        new PGCopyOutputStream(connection.unwrap(PGConnection.class), COPY), 1 << 16))) {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
            for (long tick = 0; tick < teams + (long) APART * (LifeOfTeam.EVENTS - 1); tick++) {
                for (int event = 0; event < LifeOfTeam.EVENTS; event++) {
                    long team = tick - (long) APART * event;
                    if (team >= 0 && team < teams) {
                        position++;
                        write(out, position, new LifeOfTeam(organization, first + team).event(event), event);
                    }
                }
            }
            out.writeShort(-1);
        }
        database.run("vacuum analyze event_store.event", "checkpoint");
    }

    private void write(DataOutputStream out, long position, TeamEvent event, int sequence) throws IOException {
        SerializedObject<byte[]> payload = serializer.serialize(event, byte[].class);
        out.writeShort(10);
        write(out, position);
        write(out, "evt_%026x".formatted(position));
        write(out, event.teamId());
        write(out, sequence);
        write(out, "team");
        write(out, ChronoUnit.MICROS.between(EPOCH, event.occurredAt()));
        write(out, payload.getType().getName());
        write(out, payload.getType().getRevision());
        write(out, payload.getData());
        write(out, metadata);
    }

    private static void write(DataOutputStream out, long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
    }

    private static void write(DataOutputStream out, String value) throws IOException {
        write(out, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
