package io.gigstack.connect.api.integration;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.integration.IntegrationRequests.Add;
import io.gigstack.connect.api.integration.IntegrationRequests.Update;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.web.Answer;
import io.gigstack.connect.api.web.Changed;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.Ids;
import io.gigstack.connect.api.web.IfMatch;
import io.gigstack.connect.api.web.Position;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.api.web.When;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.IntegrationCommand.AddIntegration;
import io.gigstack.connect.command.IntegrationCommand.RemoveIntegration;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.IntegrationType;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.integration.Integration;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.privacy.DataKey;
import io.gigstack.connect.query.teamdetails.FindTeam;
import io.gigstack.connect.query.teamdetails.IntegrationView;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The integrations of a team. */
@RestController
class IntegrationEndpoint {

    private static final String INTEGRATIONS = "/v2/connect/teams/{teamId}/integrations";
    private static final String INTEGRATION = INTEGRATIONS + "/{integrationId}";

    private final Commands commands;
    private final Queries queries;
    private final IntegrationRequests requests;
    private final IntegrationSeal seal;

    IntegrationEndpoint(Commands commands, Queries queries, IntegrationRequests requests, IntegrationSeal seal) {
        this.commands = commands;
        this.queries = queries;
        this.requests = requests;
        this.seal = seal;
    }

    record RemovedIntegration(String id, String teamId, String status, Instant removedAt) {}

    private record Found(long version, IntegrationView integration) {}

    @PostMapping(INTEGRATIONS)
    ResponseEntity<One<IntegrationResponse>> add(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        Add add = requests.add(body);
        IntegrationId id = new IntegrationId(Ids.next(IntegrationId.PREFIX));
        DataKey key = seal.newKey(id);
        Map<String, @Nullable Object> configuration = IntegrationSeal.sealed(key, add.configuration());
        Written<TeamChanged> written = commands.toTeam(
                caller,
                teamId,
                ifMatch,
                id.value(),
                header -> new AddIntegration(header, id, add.type(), add.name(), configuration, add.active()),
                _ -> seal.store(key));
        IntegrationId made = new IntegrationId(written.made(id.value()));
        return Changed.created("/v2/connect/teams/%s/integrations/%s".formatted(teamId.value(), made.value()), written)
                .body(new One<>(
                        response(teamId, made, written, key, add.newSecret()), "Integration created successfully"));
    }

    @GetMapping(INTEGRATIONS)
    ResponseEntity<Page<IntegrationResponse>> list(
            Caller caller, @PathVariable TeamId teamId, QueryParameters parameters, Position position) {
        When when = queries.when(caller, parameters, position);
        var wanted = IntegrationListParameters.read(caller.organizationId(), teamId, when.moment(), parameters);
        return team(caller, teamId, when)
                .respond("Team", team -> ResponseEntity.ok().eTag(Version.tag(team.version())), team -> {
                    var page = wanted.page(team);
                    return Page.of(
                            responses(team.teamId(), page.integrations()),
                            "Integrations retrieved successfully",
                            page.total(),
                            page.next());
                });
    }

    @GetMapping(INTEGRATION)
    ResponseEntity<One<IntegrationResponse>> get(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable IntegrationId integrationId,
            QueryParameters parameters,
            Position position) {
        When when = queries.when(caller, parameters, position);
        parameters.done();
        return team(caller, teamId, when)
                .flatMap(team -> team.integrations()
                        .find(integrationId.value())
                        .map(integration -> new Found(team.version(), integration)))
                .respond(
                        "Integration",
                        found -> ResponseEntity.ok().eTag(Version.tag(found.version())),
                        found -> new One<>(
                                responses(teamId.value(), List.of(found.integration()))
                                        .getFirst(),
                                "Integration retrieved successfully"));
    }

    private Answer<TeamDetails> team(Caller caller, TeamId teamId, When when) {
        FindTeam query = new FindTeam(caller.organizationId().value(), teamId.value());
        return queries.ask(caller, teamId, when, query, past -> Optional.of(past.details()));
    }

    /** The keys of those that have secrets are asked for together. */
    private List<IntegrationResponse> responses(String teamId, List<IntegrationView> integrations) {
        Map<String, DataKey> keys = seal.keysOf(integrations.stream()
                .filter(integration -> IntegrationSeal.holdsSecrets(integration.configuration()))
                .map(IntegrationView::id)
                .toList());
        return integrations.stream()
                .map(integration -> IntegrationResponse.of(integration, teamId, keys.get(integration.id())))
                .toList();
    }

    @RequestMapping(
            path = INTEGRATION,
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    ResponseEntity<One<IntegrationResponse>> update(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable IntegrationId integrationId,
            IfMatch ifMatch,
            JsonBody body) {
        DataKey key = seal.keyOf(integrationId);
        Update update = requests.update(body, integrationId, key);
        Written<TeamChanged> written = update.asked()
                .send(
                        commands,
                        caller,
                        teamId,
                        ifMatch,
                        changed -> update.masksAreThoseOf(integration(changed, integrationId), key));
        return Changed.ok(written)
                .body(new One<>(
                        response(teamId, integrationId, written, key, update.newSecret()),
                        "Integration updated successfully"));
    }

    /** @param newSecret that is shown this once, if it is a webhook's; null for none */
    private IntegrationResponse response(
            TeamId teamId, IntegrationId id, Written<TeamChanged> written, DataKey key, @Nullable String newSecret) {
        Integration integration = integration(written.state(), id);
        if (written.isReplayed()) {
            // It may have been removed since, and its key destroyed.
            DataKey present = seal.keysOf(List.of(id.value())).get(id.value());
            return IntegrationResponse.of(integration, teamId.value(), present);
        }
        boolean isWebhook = integration.type().equals(IntegrationType.WEBHOOK);
        return IntegrationResponse.of(integration, teamId.value(), key).showing(isWebhook ? newSecret : null);
    }

    private static Integration integration(TeamChanged changed, IntegrationId id) {
        return changed.team().profile().parts().integrations().find(id.value()).orElseThrow();
    }

    @DeleteMapping(INTEGRATION)
    ResponseEntity<One<RemovedIntegration>> remove(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable IntegrationId integrationId,
            IfMatch ifMatch,
            JsonBody body) {
        body.requireNothing();
        Written<TeamChanged> written = commands.toTeam(
                caller,
                teamId,
                ifMatch,
                null,
                header -> new RemoveIntegration(header, integrationId),
                _ -> seal.destroyKey(integrationId));
        // Its removal is the last that has happened to the team.
        RemovedIntegration removed = new RemovedIntegration(
                integrationId.value(),
                teamId.value(),
                "removed",
                written.state().team().profile().updatedAt());
        return Changed.ok(written).body(new One<>(removed, "Integration removed successfully"));
    }
}
