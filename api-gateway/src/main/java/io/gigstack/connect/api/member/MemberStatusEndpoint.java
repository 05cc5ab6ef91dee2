package io.gigstack.connect.api.member;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.member.MemberEndpoint.ErasedMember;
import io.gigstack.connect.api.web.Changed;
import io.gigstack.connect.api.web.Commands;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.IfMatch;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.MemberCommand.ActivateMember;
import io.gigstack.connect.command.MemberCommand.DeactivateMember;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.team.TeamChanged;
import java.time.Duration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What becomes of a member. */
@RestController
@RequestMapping("/v2/connect/teams/{teamId}/members/{memberId}")
class MemberStatusEndpoint {

    private final Commands commands;
    private final MemberSeal seal;
    private final MemberAnswer answer;

    MemberStatusEndpoint(Commands commands, MemberSeal seal, MemberAnswer answer) {
        this.commands = commands;
        this.seal = seal;
        this.answer = answer;
    }

    @PostMapping("/resend-invitation")
    ResponseEntity<One<MemberResponse>> resend(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable MemberId memberId,
            IfMatch ifMatch,
            JsonBody body) {
        Duration validFor = MemberRequests.resend(body);
        InvitationToken token = InvitationToken.random(memberId);
        Written<TeamChanged> written = commands.toTeam(
                caller,
                teamId,
                ifMatch,
                header -> new ResendInvitation(
                        header, memberId, token.hash(), header.at().plus(validFor)));
        return Changed.ok(written)
                .body(new One<>(answer.invited(memberId, written, token), "Invitation resent successfully"));
    }

    @PostMapping("/deactivate")
    ResponseEntity<One<MemberResponse>> deactivate(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable MemberId memberId,
            IfMatch ifMatch,
            JsonBody body) {
        body.requireNothing();
        return answer.changed(
                caller,
                memberId,
                commands.toTeam(caller, teamId, ifMatch, header -> new DeactivateMember(header, memberId)),
                "Member deactivated successfully");
    }

    @PostMapping("/activate")
    ResponseEntity<One<MemberResponse>> activate(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable MemberId memberId,
            IfMatch ifMatch,
            JsonBody body) {
        body.requireNothing();
        return answer.changed(
                caller,
                memberId,
                commands.toTeam(caller, teamId, ifMatch, header -> new ActivateMember(header, memberId)),
                "Member activated successfully");
    }

    @PostMapping("/erase")
    ResponseEntity<One<ErasedMember>> erase(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable MemberId memberId,
            IfMatch ifMatch,
            JsonBody body) {
        body.requireNothing();
        Written<TeamChanged> written = commands.toTeam(
                caller,
                teamId,
                ifMatch,
                null,
                header -> new EraseMember(header, memberId),
                _ -> seal.destroyKey(memberId.value()));
        return answer.erased(caller, memberId, written, "Member erased successfully");
    }
}
