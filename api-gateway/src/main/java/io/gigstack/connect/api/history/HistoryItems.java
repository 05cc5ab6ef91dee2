package io.gigstack.connect.api.history;

import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.privacy.Vault;
import io.gigstack.connect.query.history.HistoryPage;
import io.gigstack.connect.query.history.HistoryPage.Entry;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The events of a history as the API shows them, and where the next of them begin. */
public final class HistoryItems {

    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");

    private final Vault vault;

    public HistoryItems(Vault vault) {
        this.vault = vault;
    }

    /** With nothing sealed or secret in them any more. The keys that this needs are asked for together. */
    public List<HistoryItem> of(List<Entry> entries) {
        HistorySeal seal = HistorySeal.of(vault, entries.stream().flatMap(entry -> entry.changes().stream()));
        return entries.stream()
                .map(entry -> HistoryItem.of(
                        entry, entry.changes().stream().map(seal::shown).toList()))
                .toList();
    }

    /** The cursor of what follows this page in the team's history; null if nothing does. */
    public static @Nullable String next(OrganizationId organization, TeamId team, HistoryPage page) {
        return page.hasMore() && !page.entries().isEmpty()
                ? Cursor.write(
                        organization,
                        list(team),
                        Long.toString(page.entries().getLast().sequence()))
                : null;
    }

    /** The sequence behind which the page of a cursor begins. */
    static long after(OrganizationId organization, TeamId team, String cursor) {
        String place = Cursor.read(organization, list(team), 1, cursor).getFirst();
        if (!SEQUENCE.matcher(place).matches()) {
            throw Cursor.notOurs();
        }
        return Long.parseLong(place);
    }

    private static String list(TeamId team) {
        return "history." + team.value();
    }
}
