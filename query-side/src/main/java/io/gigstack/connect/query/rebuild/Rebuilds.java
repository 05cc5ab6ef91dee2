package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.rebuild.RebuildRefused.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an operator can ask of rebuilds, on whichever node. All of it takes effect at once or, refused, not at all. */
public final class Rebuilds {

    private static final Logger log = LoggerFactory.getLogger(Rebuilds.class);

    private final Map<String, Projection<?, ?>> projections;
    private final OrderTable orders;
    private final RebuildTable rebuilds;
    private final DataSource database;
    private final Runnable lookForWork;

    /** @param lookForWork makes this node look for work now, not only when it next would */
    Rebuilds(
            List<Projection<?, ?>> projections,
            OrderTable orders,
            RebuildTable rebuilds,
            DataSource database,
            Runnable lookForWork) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.orders = orders;
        this.rebuilds = rebuilds;
        this.database = database;
        this.lookForWork = lookForWork;
    }

    /** What a change works with, in one transaction. */
    private record Desk(OrderTable orders, DifferenceTable differences, GenerationTable generations, Letters letters) {}

    /** Starts a new generation. */
    public void start(String projection, Purpose purpose) {
        if (purpose == Purpose.ROLL_BACK) {
            rollBack(projection);
            return;
        }
        change(projection, Reason.NOT_OVER, desk -> {
            boolean started = desk.orders().start(projection, known(projection).version(), purpose);
            if (started) {
                desk.differences().clear(projection);
                desk.generations().create();
            }
            return started;
        });
    }

    /**
     * Builds anew what an earlier version of the fold has built, and replaces it without asking. What an earlier version
     * builds at the moment is given up. Where several nodes start at once, one of them begins.
     */
    void startIfOutdated(Projection<?, ?> projection, int built) {
        if (built >= projection.version()) {
            if (built > projection.version()) {
                log.warn(
                        "{} was built by version {}, and this is {}: later nodes fold it",
                        projection.name(),
                        built,
                        projection.version());
            }
            return;
        }
        orders.versionUnderWay(projection.name())
                .filter(version -> version < projection.version())
                .ifPresent(_ -> cancel(projection.name()));
        if (orders.versionUnderWay(projection.name()).isEmpty()) {
            log.info(
                    "{} was built by version {}: it is built anew by {}",
                    projection.name(),
                    built,
                    projection.version());
            start(projection.name(), Purpose.REPLACE_ANYWAY);
        }
    }

    /** Lets the generation serve that did so before. It is folded on from where it was left. */
    public void rollBack(String projection) {
        change(projection, Reason.NOTHING_TO_ROLL_BACK, desk -> {
            boolean taken = desk.orders().rollBack(projection);
            if (taken) {
                desk.differences().clear(projection);
                desk.generations().takeUpPrevious();
                desk.letters().takeUpPrevious();
            }
            return taken;
        });
    }

    /** Lets the new generation serve although it differs. */
    public void replaceAnyway(String projection) {
        change(projection, Reason.NOTHING_TO_DECIDE, desk -> desk.orders().decide(projection));
    }

    /** Throws away what was built. What serves goes on as if nothing had been. */
    public void cancel(String projection) {
        change(projection, Reason.NOTHING_TO_CANCEL, desk -> {
            boolean cancelled = desk.orders().cancel(projection);
            if (cancelled) {
                desk.generations().drop();
                desk.letters().dropNext();
            }
            return cancelled;
        });
    }

    /** How far the last rebuild is; nothing if there was none. */
    public Optional<RebuildProgress> progress(String projection) {
        known(projection);
        return rebuilds.progress(projection);
    }

    private void change(String name, Reason otherwise, Predicate<Desk> change) {
        Projection<?, ?> projection = known(name);
        try (Session session = Session.open(database, name)) {
            boolean done = session.transaction(() -> change.test(new Desk(
                    new OrderTable(session.jdbc()),
                    new DifferenceTable(session.jdbc()),
                    new GenerationTable(
                            session.jdbc(),
                            name,
                            projection.table().apply(session.template()).names()),
                    new Letters(session.jdbc(), name))));
            if (!done) {
                throw new RebuildRefused(name, otherwise);
            }
        }
        lookForWork.run();
    }

    private Projection<?, ?> known(String name) {
        Projection<?, ?> projection = projections.get(name);
        if (projection == null) {
            throw new RebuildRefused(name, Reason.UNKNOWN_PROJECTION);
        }
        return projection;
    }
}
