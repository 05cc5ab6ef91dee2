package io.gigstack.connect.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.events.wire.EventJson;
import io.gigstack.connect.query.Awkward;
import io.gigstack.connect.query.TestNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is written as an array for each column is read again as it was, row by row. */
class ColumnsTest {

    private static final ObjectMapper JSON = EventJson.mapper();

    private final JdbcTemplate template = TestNode.shared().readModelsTemplate();

    @BeforeEach
    void emptyTable() {
        template.execute("drop table if exists round_trip");
        template.execute("""
                create table round_trip (
                    id     bigint primary key,
                    words  text,
                    value  json,
                    at     timestamptz,
                    yes    boolean,
                    amount integer
                )
                """);
    }

    private record Line(
            long id,
            @Nullable String words,
            @Nullable String value,
            @Nullable Instant at,
            @Nullable Boolean yes,
            @Nullable Integer amount) {}

    @Test
    void awkward_texts_come_back_as_they_were_and_null_is_not_the_word_null() {
        List<Line> lines = new ArrayList<>();
        for (String text : Awkward.TEXTS) {
            lines.add(new Line(lines.size(), text, null, null, null, null));
            lines.add(new Line(lines.size(), null, null, null, null, null));
        }

        assertThat(roundTrip(lines)).isEqualTo(lines);
    }

    @Test
    void awkward_json_comes_back_to_the_byte() throws JsonProcessingException {
        List<Line> lines = new ArrayList<>();
        for (String text : Awkward.TEXTS) {
            String document = JSON.writeValueAsString(Map.of(text, List.of(text, Map.of("a", text))));
            lines.add(new Line(lines.size(), null, document, null, null, null));
        }
        lines.add(new Line(lines.size(), null, "{\"b\" : 1.10,  \"a\":1e2, \"b\":null}", null, null, null));

        assertThat(roundTrip(lines)).isEqualTo(lines);
    }

    @Test
    void instants_keep_their_milliseconds_in_any_year() {
        List<Line> lines = Stream.of(
                        "2026-01-15T10:30:00.001Z",
                        "2026-01-15T10:30:00Z",
                        "2026-03-29T01:00:00.999Z",
                        "1969-12-31T23:59:59.999Z",
                        "0001-01-01T00:00:00.123Z",
                        "9999-12-31T23:59:59.999Z")
                .map(at -> new Line(at.hashCode(), null, null, Instant.parse(at), null, null))
                .toList();

        assertThat(roundTrip(lines)).containsExactlyInAnyOrderElementsOf(lines);
    }

    @Test
    void truth_and_numbers_come_back_too() {
        List<Line> lines = List.of(
                new Line(Long.MIN_VALUE, "", "true", Instant.EPOCH, true, Integer.MIN_VALUE),
                new Line(0, "", "null", Instant.EPOCH, false, 0),
                new Line(Long.MAX_VALUE, "", "\"\"", Instant.EPOCH, null, Integer.MAX_VALUE));

        assertThat(roundTrip(lines)).isEqualTo(lines);
    }

    private List<Line> roundTrip(List<Line> lines) {
        new Columns<Line>()
                .and("bigint", Line::id)
                .and("text", Line::words)
                .and("json", Line::value)
                .and("timestamptz", Line::at)
                .and("boolean", Line::yes)
                .and("integer", Line::amount)
                .update(template, """
                        insert into round_trip
                        select *
                        from   unnest(?::bigint[], ?::text[], ?::json[], ?::timestamptz[], ?::boolean[], ?::integer[])
                        """, lines);
        return template.query("select * from round_trip order by id", (row, _) -> {
            OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
            return new Line(
                    row.getLong("id"),
                    row.getString("words"),
                    row.getString("value"),
                    at == null ? null : at.toInstant(),
                    row.getObject("yes", Boolean.class),
                    row.getObject("amount", Integer.class));
        });
    }
}
