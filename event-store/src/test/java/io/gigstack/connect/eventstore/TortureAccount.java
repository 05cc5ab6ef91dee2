package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the processes of a torture have said, and what is in the log. */
final class TortureAccount {

    private final TortureEngine engine;
    private final List<NodeProcess> writers;
    private final List<String> strange;
    private final List<List<String>> read;
    private final boolean inTime;
    private final TortureToll toll;
    private final List<Entry> log;
    private final Set<String> stored = new HashSet<>();

    /** An event in the log. */
    record Entry(long position, String id, String aggregate, long sequence) {}

    /** @param inTime whether all readers came to the end of the log by themselves */
    TortureAccount(
            TortureEngine engine,
            TestDatabase database,
            List<NodeProcess> writers,
            Collection<String> ofStranger,
            List<NodeProcess> readers,
            boolean inTime,
            TortureToll toll) {
        this.engine = engine;
        this.writers = writers;
        this.strange = List.copyOf(ofStranger);
        this.inTime = inTime;
        this.toll = toll;
        read = readers.stream().map(reader -> reader.said("reads")).toList();
        log = new JdbcTemplate(TortureSessions.source(database))
                .query(
                        "select position, event_id, aggregate_id, sequence_number from %s.event order by position"
                                .formatted(engine.schema()),
                        (row, _) -> new Entry(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4)));
        log.forEach(entry -> stored.add(entry.id()));
    }

    /** What a stranger has committed, an event in each transaction. */
    List<String> strange() {
        return strange;
    }

    List<Entry> log() {
        return log;
    }

    /** For each reader, what it has read. */
    List<List<String>> read() {
        return read;
    }

    TortureToll toll() {
        return toll;
    }

    /** The transactions of which this was said, each by the ids of its events. */
    List<List<String>> transactions(String fate) {
        return writers.stream()
                .flatMap(writer -> writer.said(fate).stream())
                .map(names -> List.of(names.split(" ")))
                .toList();
    }

    /** Those of which nothing is known: the database failed, or their writer was killed. */
    List<List<String>> unknown() {
        Set<List<String>> known = new HashSet<>();
        List.of("stored", "refused", "dropped", "wronged").forEach(fate -> known.addAll(transactions(fate)));
        return transactions("tries").stream()
                .filter(events -> !known.contains(events))
                .toList();
    }

    boolean isWhole(List<String> transaction) {
        return stored.containsAll(transaction);
    }

    boolean isThere(List<String> transaction) {
        return transaction.stream().anyMatch(stored::contains);
    }

    /** Everything that must not be, a sentence for each; empty if nothing was lost. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        many(faults, transactions("stored").stream().filter(one -> !isWhole(one)), "acknowledged and not stored");
        many(faults, strange.stream().filter(one -> !stored.contains(one)), "committed by a stranger and not there");
        many(faults, transactions("refused").stream().filter(this::isThere), "refused and stored");
        many(faults, transactions("dropped").stream().filter(this::isThere), "rolled back and stored");
        many(faults, unknown().stream().filter(one -> isThere(one) && !isWhole(one)), "stored in part");
        many(faults, aggregatesOutOfSequence().stream(), "aggregates out of sequence");
        if (engine == TortureEngine.CONNECT) {
            many(faults, transactions("wronged").stream(), "refused for no reason");
            if (log.getLast().position() != log.size()) {
                faults.add("the positions have holes");
            }
        }
        for (int i = 0; i < read.size(); i++) {
            faults.addAll(faultsOfReader(i));
        }
        if (!inTime) {
            faults.add("a reader did not come to the end of the log");
        }
        return faults;
    }

    private List<String> faultsOfReader(int reader) {
        List<String> events = log.stream().map(Entry::id).toList();
        List<String> seen = read.get(reader);
        Set<String> once = new HashSet<>(seen);
        List<String> faults = new ArrayList<>();
        String name = " by reader " + (reader + 1);
        many(faults, events.stream().filter(id -> !once.contains(id)), "stored and never read" + name);
        many(faults, once.stream().filter(id -> !stored.contains(id)), "read and not stored" + name);
        if (once.size() < seen.size()) {
            faults.add("%,d: read twice%s".formatted(seen.size() - once.size(), name));
        }
        if (faults.isEmpty() && !seen.equals(events)) {
            faults.add("read out of order" + name);
        }
        return faults;
    }

    /** The events of an aggregate have to be 0, 1, 2… in the order of their positions. */
    List<String> aggregatesOutOfSequence() {
        Map<String, Long> next = new HashMap<>();
        Set<String> wrong = new HashSet<>();
        for (Entry entry : log) {
            if (entry.sequence() != next.merge(entry.aggregate(), 1L, Long::sum) - 1) {
                wrong.add(entry.aggregate());
            }
        }
        return List.copyOf(wrong);
    }

    private static void many(List<String> faults, Stream<?> found, String what) {
        long count = found.count();
        if (count > 0) {
            faults.add("%,d: %s".formatted(count, what));
        }
    }
}
