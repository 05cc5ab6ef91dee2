package io.gigstack.connect.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * An event as it is stored, byte for byte: what is sealed in it stays sealed, so that destroying a key changes no hash.
 *
 * @param position in the log
 * @param sequence in its aggregate, from 0
 * @param occurredAt to the microsecond, which is how PostgreSQL keeps it
 * @param payload JSON
 * @param metadata JSON
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares entries but by their leaves.
public record Entry(
        long position,
        String id,
        String aggregateType,
        String aggregateId,
        long sequence,
        Instant occurredAt,
        String type,
        String revision,
        byte[] payload,
        byte[] metadata) {

    /** Of this encoding. Another one must not be read as this one. */
    private static final int VERSION = 1;

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    /** Its leaf in the tree. */
    public Hash leaf() {
        return Hash.ofLeaf(encoded());
    }

    /**
     * What its leaf is the hash of: the version of this encoding, position, sequence and the microseconds since 1970 in
     * eight bytes each, then id, aggregate type, aggregate id, type, revision, payload and metadata, each behind its length
     * in four bytes, so that no two events are encoded alike. Numbers begin with their highest byte, texts are UTF-8.
     */
    public byte[] encoded() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + payload.length + metadata.length);
        try (DataOutputStream data = new DataOutputStream(bytes)) {
            data.writeByte(VERSION);
            data.writeLong(position);
            data.writeLong(sequence);
            data.writeLong(occurredAt.getEpochSecond() * MICROS_PER_SECOND + occurredAt.getNano() / NANOS_PER_MICRO);
            write(data, id);
            write(data, aggregateType);
            write(data, aggregateId);
            write(data, type);
            write(data, revision);
            write(data, payload);
            write(data, metadata);
        } catch (IOException e) {
            throw new UncheckedIOException("memory can be written", e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream data, String text) throws IOException {
        write(data, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(DataOutputStream data, byte[] bytes) throws IOException {
        data.writeInt(bytes.length);
        data.write(bytes);
    }
}
