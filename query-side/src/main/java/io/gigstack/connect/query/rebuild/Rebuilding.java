package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.projection.ProjectionBatch;
import io.gigstack.connect.query.projection.ProjectionTable;
import io.gigstack.connect.query.projection.RecordedEvent;
import io.gigstack.connect.query.projection.Row;
import io.gigstack.connect.query.projection.Savepoint;
import io.gigstack.connect.query.rebuild.LogReader.Piece;
import io.gigstack.connect.query.rebuild.RebuildTable.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Works at one rebuild on one node. Each step is a transaction that begins by looking what is to be done, and holds that
 * until it commits: so another node goes on from there, and who cancels waits for the step and no longer.
 *
 * <p>What is built never gets ahead of what serves. So both can be brought to the same event, to the number.
 */
final class Rebuilding<R extends Row> {

    /** Most events in one transaction. A row is written once, however many of them change it. */
    static final int BATCH = 10_000;

    /** Events that are read at once. */
    static final int PIECE = 2_500;

    /** Fewer events than these wait for no turn: who folds them may hold the tables that serve. */
    private static final int SMALL = 1_000;

    private final Projection<R, ?> projection;
    private final SharedLog.Follower log;
    private final Semaphore turns;
    private final Session session;
    private final RememberedRows<R> table;
    private final RebuildTable rebuilds;
    private final DifferenceTable differences;
    private final GenerationTable generations;
    private final ProjectionTable standing;
    private final Letters letters;
    private final long since = System.nanoTime();
    private long folded;

    /** How far the rows that are remembered are. */
    private long remembered;

    /** @param turns one for each of those who may have the rows of a large transaction in memory at the same time */
    Rebuilding(Projection<R, ?> projection, SharedLog.Follower log, Semaphore turns, Session session) {
        this.projection = projection;
        this.log = log;
        this.turns = turns;
        this.session = session;
        this.table = new RememberedRows<>(projection.table().apply(session.template()));
        this.rebuilds = new RebuildTable(session.jdbc());
        this.differences = new DifferenceTable(session.jdbc());
        this.generations = new GenerationTable(session.jdbc(), projection.name(), table.names());
        this.standing = new ProjectionTable(session.jdbc());
        this.letters = new Letters(session.jdbc(), projection.name());
    }

    /** Until nothing is left to do, or someone has to decide. */
    void run() {
        session.hurry();
        while (catchUp() || finish()) {}
    }

    /** False once the rest fits into one transaction. */
    private boolean catchUp() {
        return session.transaction(() -> {
            Work work = hold();
            long serving = rebuilds.serving(projection.name());
            if (!work.phase().works() || serving - work.position() <= BATCH) {
                return false;
            }
            fold(work.position(), serving);
            return true;
        });
    }

    /** True if there is another phase to come. */
    private boolean finish() {
        return switch (session.transaction(this::hold).phase()) {
            case FILLING -> session.transaction(this::complete);
            case COMPARING -> {
                generations.vacuum();
                yield session.snapshot(this::compare);
            }
            case SWITCHING -> session.transaction(this::exchange);
            case DIFFERS, SWITCHED, VERIFIED, CANCELLED -> false;
        };
    }

    private boolean complete() {
        Work work = hold();
        if (work.phase() == Phase.FILLING) {
            foldTo(rebuilds.serving(projection.name()), work.position());
            generations.complete();
            rebuilds.enter(projection.name(), Phase.COMPARING);
        }
        return true;
    }

    private boolean compare() {
        Work work = hold();
        if (work.phase() != Phase.COMPARING) {
            return true;
        }
        long serving = rebuilds.serving(projection.name());
        foldTo(serving, work.position());
        Digest served = differences.digest("read_model", table.names());
        Digest rebuilt = differences.digest(GenerationTable.next(projection.name()), table.names());
        rebuilds.compared(projection.name(), serving, served, rebuilt);
        boolean equal = served.equals(rebuilt);
        if (!equal) {
            differences.fill(projection.name(), GenerationTable.next(projection.name()), table.names());
        }
        Phase after = after(work.purpose(), equal);
        rebuilds.enter(projection.name(), after);
        if (after == Phase.VERIFIED) {
            generations.drop();
            letters.dropNext();
        }
        return true;
    }

    private static Phase after(Purpose purpose, boolean equal) {
        return switch (purpose) {
            case REPLACE -> equal ? Phase.SWITCHING : Phase.DIFFERS;
            case VERIFY -> equal ? Phase.VERIFIED : Phase.DIFFERS;
            case REPLACE_ANYWAY, ROLL_BACK -> Phase.SWITCHING;
        };
    }

    /**
     * Batches of live events hold a table from their first read to their commit. So when all tables are held here, none is
     * under way, and the next one finds the other generation, folded up to where the last one ended. Most is folded
     * before anyone has to wait.
     */
    private boolean exchange() {
        Work work = hold();
        if (work.phase() == Phase.SWITCHING) {
            long position = foldTo(rebuilds.serving(projection.name()), work.position());
            generations.hold();
            long serving = rebuilds.serving(projection.name());
            foldTo(serving, position);
            generations.exchange();
            table.forget();
            letters.exchange();
            rebuilds.switched(projection.name(), serving, standing.turnTo(projection.name(), work.version()));
        }
        return true;
    }

    private Work hold() {
        return rebuilds.hold(projection.name());
    }

    private long foldTo(long serving, long from) {
        long position = from;
        while (position < serving) {
            position = fold(position, serving);
        }
        return position;
    }

    private long fold(long position, long serving) {
        if (position != remembered) {
            // Someone has cancelled it and started it anew.
            table.forget();
        }
        List<RecordedEvent> events = new ArrayList<>();
        long last = position;
        while (last < serving && last - position < BATCH) {
            Piece piece = serving - last < PIECE ? log.rest(last, serving) : log.next(last, serving);
            events.addAll(piece.of(projection.aggregateType()));
            last = piece.last();
        }
        if (events.size() < SMALL) {
            write(events);
        } else {
            turns.acquireUninterruptibly();
            try {
                write(events);
            } finally {
                turns.release();
            }
        }
        folded += last - position;
        remembered = last;
        rebuilds.reached(projection.name(), last, rate());
        return last;
    }

    private void write(List<RecordedEvent> events) {
        ProjectionBatch<R> batch =
                new ProjectionBatch<>(projection, table, letters.next(), new Savepoint(session.jdbc()));
        events.forEach(batch::add);
        batch.write();
    }

    private @Nullable Long rate() {
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - since);
        return millis == 0 ? null : folded * 1_000 / millis;
    }
}
