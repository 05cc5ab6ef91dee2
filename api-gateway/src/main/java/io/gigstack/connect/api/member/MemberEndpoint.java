package io.gigstack.connect.api.member;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.member.MemberRequests.Invite;
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
import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.command.MemberCommand.RemoveMember;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.team.TeamChanged;
import io.gigstack.connect.privacy.DataKey;
import io.gigstack.connect.query.memberlist.FindMember;
import io.gigstack.connect.query.memberlist.FoundMember;
import io.gigstack.connect.query.memberlist.ListMembers;
import io.gigstack.connect.query.memberlist.MemberView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The members of a team. */
@RestController
class MemberEndpoint {

    private static final String MEMBERS = "/v2/connect/teams/{teamId}/members";
    private static final String MEMBER = MEMBERS + "/{memberId}";

    private final Commands commands;
    private final Queries queries;
    private final MemberSeal seal;
    private final MemberAnswer answer;

    MemberEndpoint(Commands commands, Queries queries, MemberSeal seal, MemberAnswer answer) {
        this.commands = commands;
        this.queries = queries;
        this.seal = seal;
        this.answer = answer;
    }

    record RemovedMember(String id, String teamId, String status, Instant removedAt) {}

    record ErasedMember(String id, String teamId, String status, Instant erasedAt) {}

    @PostMapping(MEMBERS)
    ResponseEntity<One<MemberResponse>> invite(
            Caller caller, @PathVariable TeamId teamId, IfMatch ifMatch, JsonBody body) {
        Invite invite = MemberRequests.invite(body);
        MemberId id = new MemberId(Ids.next(MemberId.PREFIX));
        InvitationToken token = InvitationToken.random(id);
        DataKey key = seal.newKey(id.value());
        String email = invite.email().value();
        Written<TeamChanged> written = commands.toTeam(
                caller,
                teamId,
                ifMatch,
                id.value(),
                header -> new InviteMember(
                        header,
                        id,
                        MemberSeal.email(key, email),
                        seal.hash(teamId.value(), invite.email().toCompare()),
                        invite.role(),
                        invite.permissions(),
                        MemberSeal.message(key, invite.message()),
                        token.hash(),
                        header.at().plus(invite.validFor())),
                _ -> seal.store(key));
        MemberResponse invited = answer.invited(new MemberId(written.made(id.value())), written, token);
        return Changed.created("/v2/connect/teams/%s/members/%s".formatted(teamId.value(), invited.id()), written)
                .body(new One<>(invited, "Member added successfully"));
    }

    @GetMapping(MEMBERS)
    ResponseEntity<Page<MemberResponse>> list(
            Caller caller, @PathVariable TeamId teamId, QueryParameters parameters, Position position) {
        When when = queries.when(caller, parameters, position);
        ListMembers query = MemberListParameters.read(caller.organizationId(), teamId, when.moment(), parameters);
        return queries.ask(
                        caller,
                        teamId,
                        when,
                        query,
                        past -> Optional.of(past.members().page(query, past.version())))
                .respond(
                        "Team",
                        page -> ResponseEntity.ok().eTag(Version.tag(page.version())),
                        page -> Page.of(
                                responses(page.members()),
                                "Members retrieved successfully",
                                page.total(),
                                page.hasMore()
                                        ? MemberListParameters.cursor(
                                                query,
                                                when.moment(),
                                                page.members().getLast().id())
                                        : null));
    }

    private List<MemberResponse> responses(List<MemberView> members) {
        Map<String, DataKey> keys =
                seal.keys(members.stream().map(MemberView::id).toList());
        return members.stream()
                .map(member -> MemberResponse.of(member, MemberSeal.open(keys.get(member.id()), member.email())))
                .toList();
    }

    @GetMapping(MEMBER)
    ResponseEntity<One<MemberResponse>> get(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable MemberId memberId,
            QueryParameters parameters,
            Position position) {
        When when = queries.when(caller, parameters, position);
        parameters.done();
        FindMember query = new FindMember(caller.organizationId().value(), teamId.value(), memberId.value());
        return queries.ask(
                        caller,
                        teamId,
                        when,
                        query,
                        past -> past.members()
                                .find(memberId.value())
                                .map(member -> new FoundMember(member, past.version())))
                .respond(
                        "Member",
                        found -> ResponseEntity.ok().eTag(Version.tag(found.version())),
                        found -> new One<>(
                                responses(List.of(found.member())).getFirst(), "Member retrieved successfully"));
    }

    @RequestMapping(
            path = MEMBER,
            method = {RequestMethod.PUT, RequestMethod.PATCH})
    ResponseEntity<One<MemberResponse>> update(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable MemberId memberId,
            IfMatch ifMatch,
            JsonBody body) {
        return answer.changed(
                caller,
                memberId,
                MemberRequests.update(body, teamId, memberId, seal).send(commands, caller, teamId, ifMatch),
                "Member updated successfully");
    }

    @DeleteMapping(MEMBER)
    ResponseEntity<One<RemovedMember>> remove(
            Caller caller,
            @PathVariable TeamId teamId,
            @PathVariable MemberId memberId,
            IfMatch ifMatch,
            JsonBody body) {
        body.requireNothing();
        Written<TeamChanged> written =
                commands.toTeam(caller, teamId, ifMatch, header -> new RemoveMember(header, memberId));
        return answer.removed(caller, memberId, written, "Member removed successfully");
    }
}
