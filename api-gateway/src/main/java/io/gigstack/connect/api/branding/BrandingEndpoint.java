package io.gigstack.connect.api.branding;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.IfMatch;
import io.gigstack.connect.api.web.Position;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.query.teamdetails.FindTeam;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** How a team looks. */
@RestController
class BrandingEndpoint {

    private static final String BRANDING = "/v2/connect/teams/{teamId}/branding";

    private final Commands commands;
    private final Queries queries;

    BrandingEndpoint(Commands commands, Queries queries) {
        this.commands = commands;
        this.queries = queries;
    }

    @GetMapping(BRANDING)
    ResponseEntity<One<BrandingResponse>> get(Caller caller, @PathVariable TeamId teamId, Position position) {
        return queries.ask(caller, new FindTeam(caller.organizationId().value(), teamId.value()), position)
                .respond(
                        "Team",
                        team -> ResponseEntity.ok().eTag(Version.tag(team.version())),
                        team -> new One<>(
                                BrandingResponse.of(team.teamId(), team.branding()),
                                "Branding retrieved successfully"));
    }

    @RequestMapping(
            path = BRANDING,
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    ResponseEntity<One<BrandingResponse>> update(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        var command = BrandingRequests.update(body, teamId);
        Written<TeamChanged> written = commands.toTeam(caller, teamId, ifMatch, command::apply);
        TeamChanged changed = written.state();
        return ResponseEntity.ok()
                .headers(written::tell)
                .eTag(Version.tag(changed.version()))
                .body(new One<>(
                        BrandingResponse.of(
                                teamId.value(), changed.team().profile().parts().branding()),
                        "Branding updated successfully"));
    }
}
