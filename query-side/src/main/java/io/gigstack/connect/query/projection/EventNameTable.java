package io.gigstack.connect.query.projection;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code event} of the log: what events are called that can perhaps not be read. */
final class EventNameTable {

    private static final String NAMES = """
            select position, payload_type, occurred_at
            from   event
            where  position = any(:positions)
            """;

    private record Name(String type, Instant at) {}

    private final JdbcClient log;

    EventNameTable(JdbcClient log) {
        this.log = log;
    }

    /** The same letters, with what the log tells of their events. */
    List<DeadLetter> name(List<DeadLetter> letters) {
        Map<Long, Name> names = new HashMap<>();
        log.sql(NAMES)
                .param("positions", letters.stream().map(DeadLetter::position).toArray(Long[]::new))
                .query(row -> {
                    names.put(
                            row.getLong("position"),
                            new Name(
                                    row.getString("payload_type"),
                                    row.getObject("occurred_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        return letters.stream()
                .map(letter -> {
                    Name name = names.get(letter.position());
                    return name == null ? letter : letter.called(name.type(), name.at());
                })
                .toList();
    }
}
