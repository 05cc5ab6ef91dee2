package io.gigstack.connect.api.onboarding;

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
import io.gigstack.connect.privacy.Vault;
import io.gigstack.connect.query.onboardingstatus.FindOnboarding;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A team's onboarding. */
@RestController
class OnboardingEndpoint {

    private final Commands commands;
    private final Queries queries;
    private final StepSecrets secrets;

    OnboardingEndpoint(Commands commands, Queries queries, Vault vault) {
        this.commands = commands;
        this.queries = queries;
        this.secrets = new StepSecrets(vault);
    }

    @GetMapping("/v2/connect/teams/{teamId}/onboarding")
    ResponseEntity<One<OnboardingResponse>> get(
            Caller caller, @PathVariable TeamId teamId, QueryParameters parameters, Position position) {
        When when = queries.when(caller, parameters, position);
        parameters.done();
        FindOnboarding query = new FindOnboarding(caller.organizationId().value(), teamId.value());
        return queries.ask(caller, teamId, when, query, past -> Optional.of(past.onboarding()))
                .respond(
                        "Team",
                        status -> ResponseEntity.ok().eTag(Version.tag(status.version())),
                        status -> new One<>(OnboardingResponse.of(status), "Onboarding status retrieved successfully"));
    }

    @PostMapping("/v2/connect/teams/{teamId}/onboarding/complete-step")
    ResponseEntity<One<OnboardingResponse>> completeStep(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        return changed(
                OnboardingRequests.complete(body, secrets).send(commands, caller, teamId, ifMatch),
                "Onboarding step completed successfully");
    }

    @PostMapping("/v2/connect/teams/{teamId}/onboarding/reopen-step")
    ResponseEntity<One<OnboardingResponse>> reopenStep(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        return changed(
                OnboardingRequests.reopen(body).send(commands, caller, teamId, ifMatch),
                "Onboarding step reopened successfully");
    }

    private static ResponseEntity<One<OnboardingResponse>> changed(Written<TeamChanged> written, String message) {
        var profile = written.state().team().profile();
        return Changed.ok(written).body(new One<>(OnboardingResponse.of(profile.id(), profile.onboarding()), message));
    }
}
