package io.gigstack.connect.benchmarks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.gigstack.connect.postgres.EmbeddedPostgres;
import io.gigstack.connect.postgres.PostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Measures everything in one run, on one PostgreSQL that keeps what it promises, and prints and writes the figures. */
public final class Bench {

    /** Those of the service, and room for the connections of all that are compared. */
    private static final PostgresSettings SETTINGS = PostgresSettings.durable().with("max_connections", "300");

    private Bench() {}

    /** The first argument is the directory of the checkout; the others are those of {@link Options#USAGE}. */
    public static void main(String[] arguments) throws Exception {
        Checkout checkout = new Checkout(Path.of(arguments[0]));
        if (arguments.length == 2 && arguments[1].matches("(--)?help")) {
            System.out.print(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.of(List.of(arguments).subList(1, arguments.length), checkout);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        quiet();
        run(checkout, options);
        System.exit(0);
    }

    private static void quiet() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    static void run(Checkout checkout, Options options) throws Exception {
        Report report = new Report(System.out);
        Path data = checkout.data();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data, data, SETTINGS)) {
            Server server = new Server(postgres);
            if (options.measures(Part.AUTHORIZATION)) {
                new AuthorizationBenchmark(checkout, options, report).run(server.empty("authorization"));
            }
            if (options.measures(Part.AS_OF)) {
                new AsOfBenchmark(checkout, options, report).run(server.empty("as_of"));
            }
            if (options.measures(Part.HTTP) || options.measures(Part.ENGINE)) {
                writes(checkout, options, report, server);
            }
            if (options.measures(Part.REBUILD)) {
                new RebuildBenchmark(checkout, options, report).run(server.empty("rebuild"));
            }
            if (options.measures(Part.LISTS)) {
                new ListsBenchmark(checkout, options, report).run(server.empty("few"), server.empty("many"));
            }
        } finally {
            report.print();
            delete(data);
        }
        report.write(options.json());
    }

    private static void writes(Checkout checkout, Options options, Report report, Server server) throws Exception {
        Yardstick plain = Yardstick.find(server.empty("plain"), options, report);
        Database past = null;
        if (options.events() > 0) {
            report.progress("writing the past: " + options.events() + " events");
            past = server.withPast("past", checkout, options.events());
        }
        // The service comes first: what the engines append to the past, nobody has folded.
        if (options.measures(Part.HTTP)) {
            new HttpBenchmark(checkout, options, report)
                    .run(server.empty("http"), server.empty("http_jpa"), plain, past);
        }
        if (options.measures(Part.ENGINE)) {
            new EngineBenchmark(options, report).run(server.empty("engine"), plain, past);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
