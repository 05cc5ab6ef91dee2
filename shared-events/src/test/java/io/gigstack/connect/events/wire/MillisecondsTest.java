package io.gigstack.connect.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instants of events are read quickly, and to the same instants as ever. */
class MillisecondsTest {

    private static final long LAST_OF_9999 =
            Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
    private static final long FIRST_OF_0 = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();

    private final ObjectMapper json = EventJson.mapper();

    @Test
    void what_is_written_is_read_again_whatever_instant_it_is() throws JsonProcessingException {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            Instant instant = Instant.ofEpochMilli(random.nextLong(FIRST_OF_0, LAST_OF_9999));
            String text = json.writeValueAsString(instant);

            assertThat(Milliseconds.read(text.substring(1, text.length() - 1))).contains(instant);
            assertThat(json.readValue(text, Instant.class)).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-15T10:30:00Z",
                "2024-01-15T10:30:00.123456Z",
                "2024-01-15T12:30:00.000+02:00",
                "2024-02-29T00:00:00.000Z"
            })
    void another_form_is_read_as_ever(String text) throws JsonProcessingException {
        assertThat(json.readValue("\"" + text + "\"", Instant.class))
                .isEqualTo(Instant.from(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-02-29T00:00:00.000Z",
                "2024-13-01T00:00:00.000Z",
                "2024-01-15T25:00:00.000Z",
                "2024-01-15T10:60:00.000Z",
                "2024-01-15 10:30:00.000Z",
                "2024-01-15T10:30:00.00xZ"
            })
    void what_is_no_instant_is_refused(String text) {
        assertThat(Milliseconds.read(text)).isEmpty();
        assertThatThrownBy(() -> json.readValue("\"" + text + "\"", Instant.class))
                .isInstanceOf(JsonProcessingException.class);
    }
}
