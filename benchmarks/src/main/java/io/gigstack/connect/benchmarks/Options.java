package io.gigstack.connect.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What to measure, and how long.
 *
 * @param parts what is measured
 * @param events how many events of the past there are in the larger log; 0 leaves that one out. A rebuild reads so many,
 *     and so many teams are listed
 * @param rounds how often all that is compared takes its turn
 * @param measured how long one turn is measured
 * @param warmUp how long a service is used before its first turn
 * @param json where the figures are written
 */
record Options(Set<Part> parts, long events, int rounds, Duration measured, Duration warmUp, Path json) {

    private static final Duration LONGEST_WARM_UP_OF_A_TURN = Duration.ofSeconds(2);
    private static final Duration FIRST_SECONDS = Duration.ofSeconds(10);

    static final String USAGE = """
            Usage: ./connect bench [options]

              --only PART          measure one alone: engine, http, authorization, as-of; or rebuild or lists, which
                                   are only measured so
              --events N           events of the past in the larger log (5000000); 0 leaves it out. With rebuild the
                                   events that are folded, ten of each team; with lists the teams (1000000)
              --rounds N           how often each takes its turn, an odd number (3)
              --seconds N          how long a turn is measured (8)
              --warm-up N          seconds that a service is used before its first turn (40)
              --json FILE          where the figures are written (benchmarks/target/bench.json)
            """;

    /** @throws IllegalArgumentException with a sentence for the user */
    static Options of(List<String> arguments, Checkout checkout) {
        Set<Part> parts = Part.usual();
        Long events = null;
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
                case "--only" -> parts = Part.only(value);
                case "--events" -> events = number(option, value, 0);
                case "--rounds" -> rounds = odd(number(option, value, 1));
                case "--seconds" -> measured = number(option, value, 1);
                case "--warm-up" -> warmUp = number(option, value, 0);
                case "--json" -> json = Path.of(value).toAbsolutePath();
                default -> throw new IllegalArgumentException("bench: unknown option " + option);
            }
        }
        return new Options(
                parts,
                events != null ? events : Collections.disjoint(parts, Part.usual()) ? 1_000_000 : 5_000_000,
                rounds,
                Duration.ofSeconds(measured),
                Duration.ofSeconds(warmUp),
                json);
    }

    boolean measures(Part part) {
        return parts.contains(part);
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
