package io.gigstack.connect.terminal;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Shows how far rebuilds are: as bars that grow on a terminal, and elsewhere a line now and then. */
final class Screen {

    private static final long PAUSE = Duration.ofSeconds(5).toNanos();

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier nanoTime;
    private final Map<String, String> phases = new HashMap<>();
    private long lastLines;
    private int shown;

    /** @param nanoTime a clock like {@link System#nanoTime} */
    Screen(PrintStream out, boolean terminal, LongSupplier nanoTime) {
        this.out = out;
        this.terminal = terminal;
        this.nanoTime = nanoTime;
        lastLines = nanoTime.getAsLong();
    }

    /** The standard output, whatever that is. There is no console if it leads into a file. */
    static Screen standard() {
        boolean terminal =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        return new Screen(System.out, terminal, System::nanoTime);
    }

    void show(List<Progress> all) {
        if (terminal) {
            redraw(all);
        } else {
            append(all);
        }
        out.flush();
    }

    /** Over the lines that are there. */
    private void redraw(List<Progress> all) {
        if (shown > 0) {
            out.printf("\u001b[%dA", shown);
        }
        all.forEach(one -> out.printf("\r%s\u001b[K%n", one.line()));
        shown = all.size();
    }

    private void append(List<Progress> all) {
        boolean isTime = nanoTime.getAsLong() - lastLines >= PAUSE;
        if (isTime) {
            lastLines = nanoTime.getAsLong();
        }
        for (Progress one : all) {
            boolean isNew = !one.phase().equals(phases.put(one.projection(), one.phase()));
            if (isNew || (isTime && !one.rests())) {
                out.println(one.line());
            }
        }
    }
}
