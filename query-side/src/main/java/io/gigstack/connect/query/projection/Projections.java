package io.gigstack.connect.query.projection;

import io.gigstack.connect.query.projection.OperationRefused.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How an operator halts projections and divides their work. It holds on every node, and after a restart. */
public final class Projections {

    /** More of them than there are processors only cost. */
    private static final int MOST_SEGMENTS = 16;

    private static final Logger log = LoggerFactory.getLogger(Projections.class);

    private final Set<String> names;
    private final ProjectionTable standing;
    private final TokenTable tokens;
    private final TransactionTemplate transaction;
    private final Runnable lookNow;

    /** @param lookNow makes this node look now how things stand, not only when it next would */
    Projections(
            List<Projection<?, ?>> projections,
            JdbcClient readModels,
            TransactionTemplate transaction,
            Runnable lookNow) {
        this.names = projections.stream().map(Projection::name).collect(Collectors.toUnmodifiableSet());
        this.standing = new ProjectionTable(readModels);
        this.tokens = new TokenTable(readModels);
        this.transaction = transaction;
        this.lookNow = lookNow;
    }

    /** Nobody folds it any more, within a second. It is read as it is. */
    public void pause(String projection) {
        mustBeKnown(projection);
        standing.pause(projection);
        log.info("{} is paused", projection);
        lookNow.run();
    }

    /** It goes on where it was. */
    public void resume(String projection) {
        mustBeKnown(projection);
        standing.resume(projection);
        log.info("{} is resumed", projection);
        lookNow.run();
    }

    /** From here on two nodes can fold what one did: each has half of the aggregates of this segment. */
    public void split(String projection, int segment) {
        mustBeKnown(projection);
        transaction.executeWithoutResult(_ -> {
            int[] all = hold(projection, segment);
            if (all.length >= MOST_SEGMENTS) {
                throw new OperationRefused(projection, Reason.TOO_MANY_SEGMENTS);
            }
            tokens.split(
                    projection, segment, Segment.computeSegment(segment, all).splitSegmentId());
        });
    }

    /** One node folds again what two did: this segment's aggregates and those of the one that it was split from. */
    public void merge(String projection, int segment) {
        mustBeKnown(projection);
        transaction.executeWithoutResult(_ -> {
            int[] all = hold(projection, segment);
            Segment one = Segment.computeSegment(segment, all);
            int other = one.mergeableSegmentId();
            if (other == segment || !one.isMergeableWith(Segment.computeSegment(other, all))) {
                throw new OperationRefused(projection, Reason.NOTHING_TO_MERGE);
            }
            tokens.merge(projection, Math.min(segment, other), Math.max(segment, other));
        });
    }

    private int[] hold(String projection, int segment) {
        List<Integer> all = tokens.hold(projection);
        if (!all.contains(segment)) {
            throw new OperationRefused(projection, Reason.UNKNOWN_SEGMENT);
        }
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    private void mustBeKnown(String projection) {
        if (!names.contains(projection)) {
            throw new OperationRefused(projection, Reason.UNKNOWN_PROJECTION);
        }
    }
}
