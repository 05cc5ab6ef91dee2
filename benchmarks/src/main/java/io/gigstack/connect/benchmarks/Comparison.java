package io.gigstack.connect.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Measures several by turns, so that what else the machine does meets all of them. A ratio is that of two turns of the
 * same round; the median of all rounds counts.
 */
final class Comparison {

    /** Takes one turn. */
    interface Turn {
        Measurement take() throws Exception;
    }

    private final Map<String, Turn> turns = new LinkedHashMap<>();
    private final Map<String, List<Measurement>> taken = new LinkedHashMap<>();

    void add(String name, Turn turn) {
        turns.put(name, turn);
        taken.put(name, new ArrayList<>());
    }

    void run(int rounds, Report report) throws Exception {
        for (int round = 1; round <= rounds; round++) {
            for (Map.Entry<String, Turn> turn : turns.entrySet()) {
                report.progress("round " + round + " of " + rounds + ": " + turn.getKey());
                of(turn.getKey()).add(turn.getValue().take());
            }
        }
        for (String name : turns.keySet()) {
            report.add(name, median(name));
        }
    }

    /** The turn that was neither among the better nor among the worse half. */
    Measurement median(String name) {
        List<Measurement> byRate = of(name).stream()
                .sorted(Comparator.comparingDouble(Measurement::rate))
                .toList();
        return byRate.get(byRate.size() / 2);
    }

    /** How many times as fast the one is as the other. */
    double ratio(String name, String other) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < of(name).size(); round++) {
            ratios.add(of(name).get(round).rate() / of(other).get(round).rate());
        }
        ratios.sort(Comparator.naturalOrder());
        return ratios.get(ratios.size() / 2);
    }

    private List<Measurement> of(String name) {
        return Objects.requireNonNull(taken.get(name));
    }
}
