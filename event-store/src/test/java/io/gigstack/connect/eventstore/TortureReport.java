package io.gigstack.connect.eventstore;

import java.util.List;

/** What came out of a torture, as a table for people. */
final class TortureReport {

    private final StringBuilder table = new StringBuilder();

    private TortureReport() {}

    static String of(TortureAccount account) {
        TortureReport report = new TortureReport();
        report.events(account);
        report.outcomes(account);
        report.toll(account.toll());
        List<String> faults = account.faults();
        report.row("verdict", faults.isEmpty() ? "nothing lost" : "BROKEN. " + String.join("; ", faults));
        return report.table.toString();
    }

    private void events(TortureAccount account) {
        List<List<String>> acknowledged = account.transactions("stored");
        int strange = account.strange().size();
        long events = strange + acknowledged.stream().mapToLong(List::size).sum();
        row("transactions acknowledged", strange + acknowledged.size());
        row("events acknowledged", events);
        row("events stored", account.log().size());
        for (int i = 0; i < account.read().size(); i++) {
            row("read by reader " + (i + 1), account.read().get(i).size());
        }
    }

    private void outcomes(TortureAccount account) {
        List<List<String>> unknown = account.unknown();
        long whole = unknown.stream().filter(account::isWhole).count();
        long there = unknown.stream().filter(account::isThere).count();
        row("transactions refused", account.transactions("refused").size());
        row("rolled back", account.transactions("dropped").size());
        row("of unknown outcome", unknown.size());
        row("  wholly stored", whole);
        row("  not at all", unknown.size() - there);
        row("  in part", there - whole);
    }

    private void toll(TortureToll toll) {
        row("sessions killed", toll.sessionsKilled());
        row("  in the middle of a batch", toll.sessionsKilledInBatch());
        row("listeners killed", toll.listenersKilled());
        row("answers to commits cut off", toll.answersCut());
        row("processes killed", toll.processesKilled());
        row("processes frozen", toll.processesFrozen());
        row("transactions of a stranger", toll.transactionsOfStranger());
    }

    private void row(String name, long count) {
        row(name, "%,d".formatted(count));
    }

    private void row(String name, String value) {
        table.append("  %-28s%s%n".formatted(name, value));
    }
}
