package io.gigstack.connect.eventstore;

import io.gigstack.connect.postgres.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What {@code ./connect torture} runs; the build does not. A loss is an answer and does not fail it: the launcher reads it
 * from {@code target/torture.verdict}.
 */
class TortureRun {

    private static final int SECONDS = Integer.getInteger("torture.seconds", 60);
    private static final String ENGINE = System.getProperty("torture.engine", "connect");

    @Test
    void tortures_and_tells() throws IOException {
        TortureEngine engine = TortureEngine.of(ENGINE);
        System.out.printf("Torture of %s for %d s: 4 processes append, 2 read.%n", ENGINE, SECONDS);
        if (engine == TortureEngine.AXON_JDBC) {
            System.out.println(
                    "Its events look two minutes old, as after a long transaction: then it forgets the gaps it has seen.");
        }
        TortureAccount account = new Torture(engine, TestPostgres.newDatabase(), System.out::println).run(SECONDS);
        System.out.print(TortureReport.of(account));
        Files.writeString(Path.of("target", "torture.verdict"), account.faults().isEmpty() ? "kept" : "lost");
    }
}
