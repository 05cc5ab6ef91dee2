package io.gigstack.connect.terminal;

import io.gigstack.connect.terminal.Trouble.Away;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Looks how far rebuilds are until nothing more comes of them by themselves. */
final class Watching {

    private static final long PAUSE_MILLIS = 300;

    /** A node that is gone may be back before that, or another one be there. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Service service;
    private final Screen screen;
    private long lastHeard = System.nanoTime();

    Watching(Service service, Screen screen) {
        this.service = service;
        this.screen = screen;
    }

    /** How they ended. */
    List<Progress> untilTheyRest(List<String> projections) {
        while (true) {
            try {
                List<Progress> all = projections.stream().map(service::latest).toList();
                lastHeard = System.nanoTime();
                screen.show(all);
                if (all.stream().allMatch(Progress::rests)) {
                    return all;
                }
            } catch (Away away) {
                if (System.nanoTime() - lastHeard > PATIENCE.toNanos()) {
                    throw away;
                }
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Trouble("It was interrupted; the rebuild goes on");
        }
    }
}
