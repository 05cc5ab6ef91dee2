package io.gigstack.connect.api.member;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.history.HistoryItems;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Position;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.privacy.Vault;
import io.gigstack.connect.query.history.FindMemberStory;
import io.gigstack.connect.query.past.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a member may do or might, and why. */
@RestController
class MemberPermissionsEndpoint {

    private final Queries queries;
    private final HistoryItems items;

    MemberPermissionsEndpoint(Queries queries, Vault vault) {
        this.queries = queries;
        this.items = new HistoryItems(vault);
    }

    @GetMapping("/v2/connect/teams/{teamId}/members/{memberId}/permissions")
    ResponseEntity<One<MemberPermissions>> permissions(
            Caller caller, @PathVariable TeamId teamId, @PathVariable MemberId memberId, QueryParameters parameters) {
        @Nullable Moment moment = queries.when(caller, parameters, Position.ANY).moment();
        parameters.done();
        return queries.ask(
                        caller,
                        new FindMemberStory(caller.organizationId().value(), teamId.value(), memberId.value(), moment))
                .respond(
                        "Member",
                        story -> ResponseEntity.ok().eTag(Version.tag(story.version())),
                        story -> new One<>(
                                MemberPermissions.of(memberId.value(), teamId.value(), story, items),
                                "Permissions retrieved successfully"));
    }
}
