package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What was measured: a table for people, JSON for programs. */
final class Report {

    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void progress(String text) {
        System.err.println(Instant.now().truncatedTo(ChronoUnit.SECONDS) + " " + text);
    }

    void add(String name, Measurement measurement) {
        rows.add(new Row(name, measurement));
        progress(row(rows.getLast()));
    }

    /** A number that has no latencies. */
    void add(String name, double value, String unit) {
        figures.add(new Figure(name, value, unit));
    }

    /** @param least what the ratio should be at least */
    void claim(String text, double ratio, double least) {
        claims.add(new Claim(text, ratio, least, Double.isFinite(ratio) && ratio >= least));
    }

    /** @param most what the value should be at most */
    void claimAtMost(String text, double value, double most) {
        claims.add(new Claim(text, value, most, value > 0 && value <= most));
    }

    void print() {
        out.printf("%n%-58s %9s %9s %9s %9s %6s%n", "", "per s", "p50 ms", "p99 ms", "p99.9 ms", "failed");
        rows.forEach(row -> out.println(row(row)));
        out.println();
        figures.forEach(figure ->
                out.println(String.format(Locale.ROOT, "%-58s %9.1f %s", figure.name, figure.value, figure.unit)));
        out.printf("%n%-58s %9s %9s%n", "", "measured", "wanted");
        claims.forEach(claim -> out.println(String.format(
                Locale.ROOT,
                "%-58s %9.2f %9.2f %s",
                claim.text,
                claim.measured,
                claim.wanted,
                claim.met ? "" : "MISSED")));
    }

    private static String row(Row row) {
        Measurement seen = row.measurement;
        return String.format(
                Locale.ROOT,
                "%-58s %9.0f %9.2f %9.2f %9.2f %6d",
                row.name,
                seen.rate(),
                seen.p50(),
                seen.p99(),
                seen.p999(),
                seen.failures());
    }

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("finishedAt", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        all.put("java", System.getProperty("java.version"));
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("measurements", rows);
        all.put("figures", figures);
        all.put("claims", claims);
        Files.writeString(
                file, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }

    record Row(String name, Measurement measurement) {}

    record Figure(String name, double value, String unit) {}

    record Claim(String text, double measured, double wanted, boolean met) {}
}
