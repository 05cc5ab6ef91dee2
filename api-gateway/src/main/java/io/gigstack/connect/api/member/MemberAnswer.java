package io.gigstack.connect.api.member;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.member.MemberEndpoint.ErasedMember;
import io.gigstack.connect.api.member.MemberEndpoint.RemovedMember;
import io.gigstack.connect.api.member.MemberResponse.Invitation;
import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Changed;
import io.gigstack.connect.api.web.Envelope;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Masking;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.Written;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.member.Member;
import io.gigstack.connect.command.team.Profile;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.query.memberlist.ListMembers;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;

/** The answer to a change of a member. What the member may do afterwards counts once it is given. */
final class MemberAnswer {

    private final Queries queries;
    private final MemberSeal seal;

    MemberAnswer(Queries queries, MemberSeal seal) {
        this.queries = queries;
        this.seal = seal;
    }

    static Member member(Written<TeamChanged> written, MemberId id) {
        return written.state()
                .team()
                .profile()
                .parts()
                .members()
                .ever(id.value())
                .orElseThrow();
    }

    ResponseEntity<One<MemberResponse>> changed(
            Caller caller, MemberId id, Written<TeamChanged> written, String message) {
        return respond(caller, written, new One<>(response(id, written), message));
    }

    MemberResponse response(MemberId id, Written<TeamChanged> written) {
        Member member = member(written, id);
        String team = written.state().team().profile().id();
        String email = MemberSeal.open(seal.keys(List.of(id.value())).get(id.value()), member.email());
        return MemberResponse.of(member, team, email);
    }

    /** With the token that was sent, unless it was sent before: it is shown once. */
    MemberResponse invited(MemberId id, Written<TeamChanged> written, InvitationToken token) {
        return response(id, written)
                .with(new Invitation(
                        written.isReplayed() ? null : token.value(),
                        member(written, id).invitation().expiresAt()));
    }

    ResponseEntity<One<RemovedMember>> removed(
            Caller caller, MemberId id, Written<TeamChanged> written, String message) {
        Member member = member(written, id);
        String team = written.state().team().profile().id();
        RemovedMember removed =
                new RemovedMember(id.value(), team, member.status().id(), member.updatedAt());
        return respond(caller, written, new One<>(removed, message));
    }

    /** Nothing is left of the member itself: its erasure is the last that happened to the team. */
    ResponseEntity<One<ErasedMember>> erased(Caller caller, MemberId id, Written<TeamChanged> written, String message) {
        Profile team = written.state().team().profile();
        ErasedMember erased = new ErasedMember(id.value(), team.id(), Masking.ERASED, team.updatedAt());
        return respond(caller, written, new One<>(erased, message));
    }

    private <E extends Envelope> ResponseEntity<E> respond(Caller caller, Written<TeamChanged> written, E body) {
        mustCountFromNowOn(caller);
        return Changed.ok(written).body(body);
    }

    /** Keys ask the read model what they may do, so one that lags is an error here. */
    private void mustCountFromNowOn(Caller caller) {
        if (!queries.knowsWritesOf(caller.keyId(), ListMembers.READ_MODEL)) {
            throw ApiProblem.of(
                    ErrorCode.SERVICE_UNAVAILABLE,
                    "The member is changed but its keys may still do what they did for a moment; try again to be sure",
                    Map.of("Retry-After", "1"));
        }
    }
}
