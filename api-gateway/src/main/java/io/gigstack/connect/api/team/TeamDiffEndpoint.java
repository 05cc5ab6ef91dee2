package io.gigstack.connect.api.team;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.history.HistoryItem;
import io.gigstack.connect.api.history.HistoryItems;
import io.gigstack.connect.api.json.JsonPatch;
import io.gigstack.connect.api.web.Answer;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.When;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.privacy.Vault;
import io.gigstack.connect.query.history.FindHistory;
import io.gigstack.connect.query.history.HistoryPage;
import io.gigstack.connect.query.past.FindPastTeam;
import io.gigstack.connect.query.past.Moment.AtVersion;
import io.gigstack.connect.query.past.PastTeam;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of a team from one of its versions to another. */
@RestController
class TeamDiffEndpoint {

    private static final int MOST_EVENTS = 100;

    private final Queries queries;
    private final HistoryItems items;
    private final JsonMapper json;

    TeamDiffEndpoint(Queries queries, Vault vault, JsonMapper json) {
        this.queries = queries;
        this.items = new HistoryItems(vault);
        this.json = json;
    }

    /** @param next where the history goes on with those that are not among the events; null if all are */
    record TeamDiff(
            long from,
            long to,
            List<JsonNode> patch,
            List<HistoryItem> events,
            @Nullable String next) {}

    private record Versions(PastTeam from, PastTeam to) {}

    @GetMapping("/v2/connect/teams/{teamId}/diff")
    ResponseEntity<One<TeamDiff>> diff(Caller caller, @PathVariable TeamId teamId, QueryParameters parameters) {
        Optional<AtVersion> from = parameters.required("from", When::version);
        Optional<AtVersion> to = parameters.required("to", When::version);
        parameters.done();
        return past(caller, teamId, from.orElseThrow())
                .flatMap(earlier ->
                        past(caller, teamId, to.orElseThrow()).view().map(later -> new Versions(earlier, later)))
                .respond(
                        "Team",
                        _ -> ResponseEntity.ok(),
                        versions -> new One<>(diff(caller, teamId, versions), "Differences retrieved successfully"));
    }

    private Answer<PastTeam> past(Caller caller, TeamId team, AtVersion version) {
        return queries.ask(caller, new FindPastTeam(caller.organizationId().value(), team.value(), version));
    }

    private TeamDiff diff(Caller caller, TeamId team, Versions versions) {
        long from = versions.from().version();
        long to = versions.to().version();
        HistoryPage between = events(caller, team, Math.min(from, to), Math.max(from, to));
        return new TeamDiff(
                from,
                to,
                JsonPatch.between(data(versions.from()), data(versions.to())),
                items.of(between.entries()),
                HistoryItems.next(caller.organizationId(), team, between));
    }

    private JsonNode data(PastTeam team) {
        return json.valueToTree(TeamResponse.of(team.details()));
    }

    /** More are left only if they still belong between the two. */
    private HistoryPage events(Caller caller, TeamId team, long after, long last) {
        if (after == last) {
            return new HistoryPage(List.of(), last, false);
        }
        int limit = (int) Math.min(last - after, MOST_EVENTS);
        List<HistoryPage.Entry> entries = queries.ask(
                        caller, new FindHistory(caller.organizationId().value(), team.value(), after, limit))
                .view()
                .orElseThrow()
                .entries();
        return new HistoryPage(entries, last, after + limit < last);
    }
}
