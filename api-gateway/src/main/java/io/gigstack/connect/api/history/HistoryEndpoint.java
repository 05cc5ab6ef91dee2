package io.gigstack.connect.api.history;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.privacy.Vault;
import io.gigstack.connect.query.history.FindHistory;
import io.gigstack.connect.query.history.HistoryPage;
import io.gigstack.connect.query.history.HistoryPage.Entry;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a team. */
@RestController
class HistoryEndpoint {

    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");

    private final Queries queries;
    private final Vault vault;

    HistoryEndpoint(Queries queries, Vault vault) {
        this.queries = queries;
        this.vault = vault;
    }

    @GetMapping("/v2/connect/teams/{teamId}/history")
    ResponseEntity<Page<HistoryItem>> history(Caller caller, @PathVariable TeamId teamId, QueryParameters parameters) {
        String list = "history." + teamId.value();
        Long after = parameters.optional("next", cursor -> after(caller.organizationId(), list, cursor));
        int limit = parameters.limit();
        parameters.done();
        FindHistory query = new FindHistory(
                caller.organizationId().value(), teamId.value(), Objects.requireNonNullElse(after, 0L), limit);
        return queries.ask(caller, query)
                .respond(
                        "Team",
                        page -> ResponseEntity.ok().eTag(Version.tag(page.total())),
                        page -> page(caller.organizationId(), list, page));
    }

    private static long after(OrganizationId organization, String list, String cursor) {
        String place = Cursor.read(organization, list, 1, cursor).getFirst();
        if (!SEQUENCE.matcher(place).matches()) {
            throw Cursor.notOurs();
        }
        return Long.parseLong(place);
    }

    private Page<HistoryItem> page(OrganizationId organization, String list, HistoryPage page) {
        String next = page.hasMore() && !page.entries().isEmpty()
                ? Cursor.write(
                        organization,
                        list,
                        Long.toString(page.entries().getLast().sequence()))
                : null;
        return Page.of(items(page.entries()), "History retrieved successfully", page.total(), next);
    }

    private List<HistoryItem> items(List<Entry> entries) {
        HistorySeal seal = HistorySeal.of(vault, entries.stream().flatMap(entry -> entry.changes().stream()));
        return entries.stream()
                .map(entry -> HistoryItem.of(
                        entry, entry.changes().stream().map(seal::shown).toList()))
                .toList();
    }
}
