package io.gigstack.connect.api.history;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.privacy.Vault;
import io.gigstack.connect.query.history.FindHistory;
import io.gigstack.connect.query.history.HistoryPage;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a team. */
@RestController
class HistoryEndpoint {

    private final Queries queries;
    private final HistoryItems items;

    HistoryEndpoint(Queries queries, Vault vault) {
        this.queries = queries;
        this.items = new HistoryItems(vault);
    }

    @GetMapping("/v2/connect/teams/{teamId}/history")
    ResponseEntity<Page<HistoryItem>> history(Caller caller, @PathVariable TeamId teamId, QueryParameters parameters) {
        Long after = parameters.optional("next", cursor -> HistoryItems.after(caller.organizationId(), teamId, cursor));
        int limit = parameters.limit();
        parameters.done();
        FindHistory query = new FindHistory(
                caller.organizationId().value(), teamId.value(), Objects.requireNonNullElse(after, 0L), limit);
        return queries.ask(caller, query)
                .respond(
                        "Team",
                        page -> ResponseEntity.ok().eTag(Version.tag(page.total())),
                        page -> page(caller.organizationId(), teamId, page));
    }

    private Page<HistoryItem> page(OrganizationId organization, TeamId team, HistoryPage page) {
        return Page.of(
                items.of(page.entries()),
                "History retrieved successfully",
                page.total(),
                HistoryItems.next(organization, team, page));
    }
}
