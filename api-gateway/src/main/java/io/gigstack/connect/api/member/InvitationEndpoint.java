package io.gigstack.connect.api.member;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.api.idempotency.IdempotentRequest;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.member.MemberResponse.IssuedKey;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.RequestIdFilter;
import io.gigstack.connect.api.web.Changed;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Ids;
import io.gigstack.connect.api.web.IfMatch;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.ApiKeyCommand.IssueMemberApiKey;
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.KeyName;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.query.apikey.ListApiKeys;
import io.gigstack.connect.query.memberlist.FindTeamOfMember;
import io.gigstack.connect.query.memberlist.ListMembers;
import io.gigstack.connect.query.memberlist.TeamOfMember;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** Where an invited person becomes a member. It needs no key: the token is one, for this alone. */
@RestController
class InvitationEndpoint {

    private static final KeyName NAME = new KeyName("Key of the invitation");

    private final Commands commands;
    private final Queries queries;
    private final MemberAnswer answer;

    InvitationEndpoint(Commands commands, Queries queries, MemberAnswer answer) {
        this.commands = commands;
        this.queries = queries;
        this.answer = answer;
    }

    @PostMapping("/v2/connect/invitations/accept")
    ResponseEntity<One<MemberResponse>> accept(
            @RequestAttribute(RequestIdFilter.ATTRIBUTE) String requestId,
            @RequestAttribute(name = IdempotentRequest.ATTRIBUTE, required = false) @Nullable
                    IdempotentRequest repeatable,
            JsonBody body) {
        InvitationToken token = MemberRequests.accept(body);
        String memberId = token.memberId().value();
        TeamOfMember team = queries.askAsOfNow(new FindTeamOfMember(memberId))
                .orElseThrow(() -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "Invitation not found"));
        Caller invitee =
                new Caller(memberId, new OrganizationId(team.organizationId()), null, null, requestId, repeatable);
        TeamId teamId = new TeamId(team.teamId());
        ApiKeyId keyId = new ApiKeyId(Ids.next(ApiKeyId.PREFIX));
        Secret secret = Secret.random();
        // The member and its key come into being together, so that who accepts twice has one of each.
        Written<TeamChanged> written = commands.toTeam(
                invitee,
                teamId,
                IfMatch.ANY,
                null,
                header -> new AcceptInvitation(header, token.memberId(), token.hash()),
                changed -> commands.alsoIssue(
                        invitee,
                        new IssueMemberApiKey(
                                keyId,
                                invitee.organizationId(),
                                teamId,
                                token.memberId(),
                                NAME,
                                secret.prefix(),
                                secret.hash(),
                                null,
                                commands.now())));
        // The key works at once, or a moment later: its only copy must not be lost to a wait that took too long.
        var _ = queries.knowsWritesOf(invitee.keyId(), ListApiKeys.READ_MODEL);
        var _ = queries.knowsWritesOf(invitee.keyId(), ListMembers.READ_MODEL);
        MemberResponse joined = answer.response(token.memberId(), written);
        return Changed.ok(written)
                .body(new One<>(
                        // The key was shown when the invitation was accepted, and is shown once.
                        written.isReplayed()
                                ? joined
                                : joined.with(new IssuedKey(
                                        keyId.value(), NAME.value(), secret.prefix(), secret.value(), null)),
                        "Invitation accepted successfully"));
    }
}
