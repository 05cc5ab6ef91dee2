package io.gigstack.connect.benchmarks;

import io.gigstack.connect.query.rebuild.Phase;
import io.gigstack.connect.query.rebuild.Purpose;
import io.gigstack.connect.query.rebuild.Rebuilds;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Rebuilds read models of a running service, and waits until they serve. */
record Rebuilder(Rebuilds rebuilds) {

    static final String TEAM_LIST = "team_list";
    static final List<String> ALL = List.of(TEAM_LIST, "team_details", "onboarding_status", "member_list", "api_key");

    private static final long BETWEEN_LOOKS = Duration.ofMillis(10).toNanos();

    /** All at once. */
    Duration rebuild(Purpose purpose, List<String> projections) {
        long start = System.nanoTime();
        projections.forEach(projection -> rebuilds.start(projection, purpose));
        projections.forEach(this::await);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private void await(String projection) {
        while (true) {
            Phase phase = rebuilds.progress(projection).orElseThrow().phase();
            if (phase == Phase.SWITCHED) {
                return;
            }
            if (phase == Phase.DIFFERS || phase == Phase.CANCELLED) {
                throw new IllegalStateException(projection + " ended as " + phase);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }
}
