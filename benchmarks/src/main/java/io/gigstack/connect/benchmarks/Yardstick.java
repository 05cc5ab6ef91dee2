package io.gigstack.connect.benchmarks;

/**
 * What everything is held against: plain inserts, with as many connections as suit them best here.
 *
 * @param connections how many those are
 */
record Yardstick(Subject inserts, int connections, Options options) {

    private static final int[] CONNECTIONS = {1, 8, 32, 64};

    static final String NAME = "plain inserts";

    static Yardstick find(Database database, Options options, Report report) throws Exception {
        Subject inserts = new PlainInserts(database);
        int best = 0;
        double rate = 0;
        for (int connections : CONNECTIONS) {
            Measurement seen = ClosedLoop.measure(inserts, connections, options.warmUpOfATurn(), options.measured());
            report.add(NAME + ", " + connections + " connections", seen);
            if (seen.rate() > rate) {
                best = connections;
                rate = seen.rate();
            }
        }
        return new Yardstick(inserts, best, options);
    }

    /** The same on another database. */
    Yardstick on(Database database) throws Exception {
        return new Yardstick(new PlainInserts(database), connections, options);
    }

    Measurement take() throws Exception {
        return ClosedLoop.measure(inserts, connections, options.warmUpOfATurn(), options.measured());
    }
}
