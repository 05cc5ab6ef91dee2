package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the processes of a torture have said, and what is in the log. */
final class TortureAccount {

    private final List<String> written;
    private final List<List<String>> read;
    private final JdbcTemplate jdbc;
    private final String schema;

    TortureAccount(List<String> written, List<List<String>> read, TestDatabase database, String schema) {
        this.written = written;
        this.read = read;
        this.schema = schema;
        this.jdbc =
                new JdbcTemplate(new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    }

    /** The ids of all events in the log, in the order of their positions. */
    List<String> log() {
        return jdbc.queryForList("select event_id from %s.event order by position".formatted(schema), String.class);
    }

    /** For each reader, what it has read. */
    List<List<String>> read() {
        return read.stream()
                .map(lines -> lines.stream()
                        .filter(line -> line.startsWith("reads "))
                        .map(line -> line.substring("reads ".length()))
                        .toList())
                .toList();
    }

    /** The transactions of which this was said, each by the ids of its events. */
    List<List<String>> transactions(String fate) {
        return written.stream()
                .filter(line -> line.startsWith(fate + " "))
                .map(line -> List.of(line.substring(fate.length() + 1).split(" ")))
                .toList();
    }

    /** Those of which nothing is known: their writer was killed, or the database broke off. */
    List<List<String>> unknown() {
        Set<List<String>> known = new HashSet<>(transactions("stored"));
        known.addAll(transactions("refused"));
        List<List<String>> unknown = new ArrayList<>(transactions("tries"));
        unknown.removeIf(known::contains);
        return unknown;
    }

    /** Aggregates whose sequences are not 0, 1, 2… */
    List<String> aggregatesWithHoles() {
        return jdbc.queryForList("""
                select   aggregate_id
                from     %s.event
                group by aggregate_id
                having   min(sequence_number) <> 0
                or       max(sequence_number) <> count(*) - 1
                or       count(distinct sequence_number) <> count(*)
                """.formatted(schema), String.class);
    }

    String summary() {
        return "%d events; %d transactions stored, %d refused, %d of unknown fate; read %s"
                .formatted(
                        log().size(),
                        transactions("stored").size(),
                        transactions("refused").size(),
                        unknown().size(),
                        read().stream().map(List::size).toList());
    }
}
