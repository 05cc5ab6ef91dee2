package io.gigstack.connect.api.team;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.web.Changed;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Ids;
import io.gigstack.connect.api.web.IfMatch;
import io.gigstack.connect.api.web.Position;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.api.web.When;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.query.teamdetails.FindTeam;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** One team. */
@RestController
class TeamEndpoint {

    private final Commands commands;
    private final Queries queries;

    TeamEndpoint(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    record DeletedTeam(String id, String status, Instant deletedAt) {}

    @PostMapping("/v2/connect/teams")
    ResponseEntity<One<TeamResponse>> create(Caller caller, IfMatch ifMatch, JsonBody body) {
        TeamId id = new TeamId(Ids.next(TeamId.PREFIX));
        var command = TeamRequests.create(body);
        ifMatch.requireNone();
        Written<TeamChanged> written = commands.toTeam(caller, id, IfMatch.ANY, command::apply);
        TeamResponse created = TeamResponse.of(written.state().team());
        return Changed.created("/v2/connect/teams/" + created.id(), written)
                .body(new One<>(created, "Team created successfully"));
    }

    @GetMapping("/v2/connect/teams/{teamId}")
    ResponseEntity<One<TeamResponse>> get(
            Caller caller, @PathVariable TeamId teamId, QueryParameters parameters, Position position) {
        When when = queries.when(caller, parameters, position);
        parameters.done();
        FindTeam query = new FindTeam(caller.organizationId().value(), teamId.value());
        return queries.ask(caller, teamId, when, query, past -> Optional.of(past.details()))
                .respond(
                        "Team",
                        team -> ResponseEntity.ok().eTag(Version.tag(team.version())),
                        team -> new One<>(TeamResponse.of(team), "Team retrieved successfully"));
    }

    @RequestMapping(
            path = "/v2/connect/teams/{teamId}",
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    ResponseEntity<One<TeamResponse>> update(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        return TeamAnswer.changed(
                TeamRequests.update(body).send(commands, caller, teamId, ifMatch), "Team updated successfully");
    }

    @DeleteMapping("/v2/connect/teams/{teamId}")
    ResponseEntity<One<DeletedTeam>> delete(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        body.requireNothing();
        Written<TeamChanged> written = commands.toTeam(caller, teamId, ifMatch, DeleteTeam::new);
        Team.Deleted deleted = (Team.Deleted) written.state().team();
        return Changed.ok(written)
                .body(new One<>(
                        new DeletedTeam(teamId.value(), "deleted", deleted.deletedAt()), "Team deleted successfully"));
    }
}
