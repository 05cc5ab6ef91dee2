package io.gigstack.connect.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What to measure, and how long.
 *
 * @param engine whether to measure engines, without the service around them
 * @param http whether to measure the service
 * @param authorization whether to measure how the service finds out who asks, and what they may
 * @param asOf whether to measure looks at the past
 * @param events how many events of the past there are in the larger log; 0 leaves that one out
 * @param rounds how often all that is compared takes its turn
 * @param measured how long one turn is measured
 * @param warmUp how long a service is used before its first turn
 * @param json where the figures are written
 */
record Options(
        boolean engine,
        boolean http,
        boolean authorization,
        boolean asOf,
        long events,
        int rounds,
        Duration measured,
        Duration warmUp,
        Path json) {

    private static final Duration LONGEST_WARM_UP_OF_A_TURN = Duration.ofSeconds(2);
    private static final Duration FIRST_SECONDS = Duration.ofSeconds(10);

    static final String USAGE = """
            Usage: ./connect bench [options]

              --only PART          measure one alone: engine, http, authorization or as-of
              --events N           events of the past in the larger log (5000000); 0 leaves it out
              --rounds N           how often each takes its turn, an odd number (3)
              --seconds N          how long a turn is measured (8)
              --warm-up N          seconds that a service is used before its first turn (40)
              --json FILE          where the figures are written (benchmarks/target/bench.json)
            """;

    /** @throws IllegalArgumentException with a sentence for the user */
    static Options of(List<String> arguments, Checkout checkout) {
        boolean engine = true;
        boolean http = true;
        boolean authorization = true;
        boolean asOf = true;
        long events = 5_000_000;
        int rounds = 3;
        long measured = 8;
        long warmUp = 40;
        Path json = checkout.root().resolve("benchmarks/target/bench.json");
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            if (i + 1 == arguments.size()) {
                throw new IllegalArgumentException("bench: nothing stands behind " + option);
            }
            String value = arguments.get(i + 1);
            switch (option) {
                case "--only" -> {
                    engine = "engine".equals(value);
                    http = "http".equals(value);
                    authorization = "authorization".equals(value);
                    asOf = "as-of".equals(value);
                    if (!engine && !http && !authorization && !asOf) {
                        throw new IllegalArgumentException("bench: --only is engine, http, authorization or as-of");
                    }
                }
                case "--events" -> events = number(option, value, 0);
                case "--rounds" -> rounds = odd(number(option, value, 1));
                case "--seconds" -> measured = number(option, value, 1);
                case "--warm-up" -> warmUp = number(option, value, 0);
                case "--json" -> json = Path.of(value).toAbsolutePath();
                default -> throw new IllegalArgumentException("bench: unknown option " + option);
            }
        }
        return new Options(
                engine,
                http,
                authorization,
                asOf,
                events,
                rounds,
                Duration.ofSeconds(measured),
                Duration.ofSeconds(warmUp),
                json);
    }

    /** How long a turn goes on before it is measured. */
    Duration warmUpOfATurn() {
        return shorter(warmUp, LONGEST_WARM_UP_OF_A_TURN);
    }

    /** How long a service is measured right after its start. */
    Duration firstSeconds() {
        return shorter(measured.multipliedBy(2), FIRST_SECONDS);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The median is then one of them. */
    private static int odd(long rounds) {
        if (rounds % 2 == 0) {
            throw new IllegalArgumentException("bench: --rounds takes an odd number");
        }
        return Math.toIntExact(rounds);
    }

    private static long number(String option, String value, long least) {
        try {
            long number = Long.parseLong(value);
            if (number >= least && number <= 100_000_000) {
                return number;
            }
        } catch (NumberFormatException none) {
            // Told below.
        }
        throw new IllegalArgumentException("bench: " + option + " takes a whole number from " + least + " on");
    }
}
