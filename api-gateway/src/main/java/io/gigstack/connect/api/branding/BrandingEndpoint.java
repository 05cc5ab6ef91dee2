package io.gigstack.connect.api.branding;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.web.Changed;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.IfMatch;
import io.gigstack.connect.api.web.Position;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.api.web.When;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.query.teamdetails.FindTeam;
import java.util.Optional;
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
    ResponseEntity<One<BrandingResponse>> get(
            Caller caller, @PathVariable TeamId teamId, QueryParameters parameters, Position position) {
        When when = queries.when(caller, parameters, position);
        parameters.done();
        FindTeam query = new FindTeam(caller.organizationId().value(), teamId.value());
        return queries.ask(caller, teamId, when, query, past -> Optional.of(past.details()))
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
        return Changed.ok(written)
                .body(new One<>(
                        BrandingResponse.of(
                                teamId.value(),
                                written.state().team().profile().parts().branding()),
                        "Branding updated successfully"));
    }
}
