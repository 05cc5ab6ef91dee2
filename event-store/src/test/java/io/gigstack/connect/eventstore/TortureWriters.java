package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/** Four processes that append. One that is killed is followed at once by another that goes on with its books. */
final class TortureWriters {

    private static final int WRITERS = 4;

    /** How long the rest may take of one that is bid to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final TortureEngine engine;
    private final TestDatabase database;
    private final Random random = new Random(17);
    private final NodeProcess[] present = new NodeProcess[WRITERS];
    private final List<NodeProcess> all = new ArrayList<>();
    private int killed;
    private int frozen;

    TortureWriters(TortureEngine engine, TestDatabase database) {
        this.engine = engine;
        this.database = database;
        for (int number = 0; number < WRITERS; number++) {
            start(number);
        }
    }

    private void start(int number) {
        present[number] = NodeProcess.start(
                TortureWriter.class, engine, database, String.valueOf(number), String.valueOf(all.size()));
        all.add(present[number]);
    }

    boolean allAppend() {
        return List.of(present).stream().allMatch(writer -> writer.spoken() > 20);
    }

    /** Not while one is still starting: else hardly anyone would append. */
    void killOne() {
        int victim = random.nextInt(WRITERS);
        if (allAppend()) {
            present[victim].kill();
            killed++;
            start(victim);
        }
    }

    void freezeOne(Duration longest) {
        NodeProcess victim = present[random.nextInt(WRITERS)];
        victim.freeze();
        LockSupport.parkNanos(random.nextLong(longest.toNanos()));
        victim.thaw();
        frozen++;
    }

    int killed() {
        return killed;
    }

    int frozen() {
        return frozen;
    }

    long acknowledged() {
        return all.stream().mapToLong(NodeProcess::events).sum();
    }

    /** All that there were, once they have come to their end. */
    List<NodeProcess> end() {
        all.forEach(NodeProcess::bidStop);
        for (NodeProcess writer : all) {
            if (!writer.end(PATIENCE)) {
                throw new AssertionError("a writer does not come to its end");
            }
        }
        return all;
    }
}
