package io.gigstack.connect.api.team;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.Position;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.query.teamlist.ListTeams;
import io.gigstack.connect.query.teamlist.TeamPage;
import io.gigstack.connect.query.teamlist.TeamSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The teams of an organization. */
@RestController
class TeamListEndpoint {

    private final Queries queries;

    TeamListEndpoint(Queries queries) {
        this.queries = queries;
    }

    record TeamItem(
            String id,
            String name,
            @Nullable String description,
            @Nullable String industry,
            String status,
            @Nullable String country,
            OnboardingPart onboarding,
            Instant createdAt) {

        record OnboardingPart(boolean completed, int progress) {}

        static TeamItem of(TeamSummary team) {
            return new TeamItem(
                    team.teamId(),
                    team.name(),
                    team.description(),
                    team.industry(),
                    team.deleted() ? "deleted" : team.status(),
                    team.country(),
                    new OnboardingPart(team.steps().completed(), team.steps().progress()),
                    team.createdAt());
        }
    }

    @GetMapping("/v2/connect/teams")
    ResponseEntity<Page<TeamItem>> list(Caller caller, QueryParameters parameters, Position position) {
        ListTeams query = TeamListParameters.read(caller.organizationId(), parameters);
        return queries.ask(caller, query, position)
                .respond("Team list", _ -> ResponseEntity.ok(), page -> page(query, page));
    }

    private static Page<TeamItem> page(ListTeams query, TeamPage page) {
        return Page.of(
                page.teams().stream().map(TeamItem::of).toList(),
                "Teams retrieved successfully",
                page.total(),
                page.next() == null ? null : TeamListParameters.cursor(query, page.next()));
    }
}
