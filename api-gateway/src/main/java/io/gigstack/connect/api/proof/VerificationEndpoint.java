package io.gigstack.connect.api.proof;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.auditlog.AuditLog;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.query.history.FindHistory;
import io.gigstack.connect.query.teamdetails.FindTeam;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whether a team's history is what it was. */
@RestController
class VerificationEndpoint {

    private final Queries queries;
    private final AuditLog log;

    VerificationEndpoint(Queries queries, AuditLog log) {
        this.queries = queries;
        this.log = log;
    }

    @GetMapping("/v2/connect/teams/{teamId}/history/verify")
    ResponseEntity<One<VerificationResponse>> verify(
            Caller caller, @PathVariable TeamId teamId, QueryParameters parameters) {
        parameters.done();
        mustBeTheirs(caller, teamId);
        VerificationResponse response =
                VerificationResponse.of(teamId, NotYet.tryLater(() -> log.verify(teamId.value())));
        return ResponseEntity.ok()
                .body(new One<>(
                        response,
                        response.valid() ? "History verified successfully" : "The history is not what it was"));
    }

    /** The details are asked first: a history whose first event is gone is nobody's. They don't know deleted teams. */
    private void mustBeTheirs(Caller caller, TeamId teamId) {
        String organization = caller.organizationId().value();
        if (queries.ask(caller, new FindTeam(organization, teamId.value()))
                        .view()
                        .isEmpty()
                && queries.ask(caller, new FindHistory(organization, teamId.value(), 0, 1))
                        .view()
                        .isEmpty()) {
            throw ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Team not found");
        }
    }
}
