package io.gigstack.connect.api.team;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.IfMatch;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suspending a team and bringing it back. */
@RestController
class TeamStatusEndpoint {

    private final Commands commands;

    TeamStatusEndpoint(Commands commands) {
        this.commands = commands;
    }

    @PostMapping("/v2/connect/teams/{teamId}/suspend")
    ResponseEntity<One<TeamResponse>> suspend(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        var command = TeamRequests.suspend(body);
        return TeamAnswer.changed(
                commands.toTeam(caller, teamId, ifMatch, command::apply), "Team suspended successfully");
    }

    @PostMapping("/v2/connect/teams/{teamId}/reactivate")
    ResponseEntity<One<TeamResponse>> reactivate(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        body.requireNothing();
        return TeamAnswer.changed(
                commands.toTeam(caller, teamId, ifMatch, ReactivateTeam::new), "Team reactivated successfully");
    }

    @PostMapping("/v2/connect/teams/{teamId}/restore")
    ResponseEntity<One<TeamResponse>> restore(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        body.requireNothing();
        return TeamAnswer.changed(
                commands.toTeam(caller, teamId, ifMatch, RestoreTeam::new), "Team restored successfully");
    }
}
