package io.gigstack.connect.query.history;

import io.gigstack.connect.query.Query;

/**
 * What happened to this team? Oldest first, also for a deleted team. No answer for another organization's.
 *
 * @param after sequence of the last entry of the page before; 0 for the first page
 * @param limit most entries in the answer: 1 to 100
 */
public record FindHistory(String organizationId, String teamId, long after, int limit) implements Query<HistoryPage> {

    /** History is read from the log itself and is never behind. */
    @Override
    public String readModel() {
        return LOG;
    }

    @Override
    public Class<HistoryPage> view() {
        return HistoryPage.class;
    }
}
