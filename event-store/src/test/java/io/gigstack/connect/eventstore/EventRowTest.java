package io.gigstack.connect.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventRowTest {

    private static final int OBJECTS = 1_000;

    /** An empty map and what makes it unchangeable take some 90 bytes, and its place in a list another 4. */
    @Test
    void many_small_values_take_many_times_the_length_of_their_text() {
        EventRow small = row("[" + "{},".repeat(OBJECTS) + "{}]");

        assertThat(small.bytesInHeap() - row("").bytesInHeap()).isGreaterThan(94L * OBJECTS);
    }

    @Test
    void one_large_value_takes_about_its_length() {
        EventRow large = row("\"" + "x".repeat(100_000) + "\"");

        assertThat(large.bytesInHeap()).isBetween(100_000L, 300_000L);
    }

    private static EventRow row(String payload) {
        return new EventRow(
                "id",
                "aggregate",
                0,
                "type",
                Instant.EPOCH,
                "happened",
                "1",
                payload.getBytes(StandardCharsets.UTF_8),
                new byte[0]);
    }
}
