package io.gigstack.connect.command;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.ORGANIZATION;
import static io.gigstack.connect.command.Examples.TEAM;

import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is asked to join the team of the tests. The token, the address and its hash are made from the member's id. */
public final class People {

    public static final String OLGA = "mem_olga";
    public static final String ADA = "mem_ada";
    public static final String MAX = "mem_max";
    public static final String UMA = "mem_uma";

    public static final Instant EXPIRY = NOW.plus(Duration.ofDays(7));

    private People() {}

    public static CommandHeader askedBy(String member) {
        return askedAs(new Actor.Member(new MemberId(member)));
    }

    public static CommandHeader askedAs(Actor actor) {
        return new CommandHeader(new TeamId(TEAM), new OrganizationId(ORGANIZATION), actor, null, NOW);
    }

    public static String token(String member) {
        return "token of " + member;
    }

    public static MemberInvited invited(String member, Role role) {
        return invited(member, role, null, EXPIRY, BEFORE);
    }

    public static MemberInvited invitedUntil(Instant expiry, String member, Role role) {
        return invited(member, role, null, expiry, BEFORE);
    }

    /** As it is decided when it is asked by {@link #invite}. */
    public static MemberInvited invited(
            String member, Role role, @Nullable List<String> permissions, Instant expiry, Instant at) {
        return new MemberInvited(
                TEAM,
                member,
                "address of " + member,
                "hash of " + member,
                role.id(),
                permissions,
                null,
                token(member),
                expiry,
                at);
    }

    /** An active member with the permissions of its role. */
    public static MemberEvent[] active(String member, Role role) {
        return new MemberEvent[] {invited(member, role), new MemberJoined(TEAM, member, BEFORE)};
    }

    /** An active member with permissions of its own. */
    public static MemberEvent[] active(String member, Role role, Permission... permissions) {
        List<String> ids =
                Set.of(permissions).stream().sorted().map(Permission::id).toList();
        return new MemberEvent[] {invited(member, role, ids, EXPIRY, BEFORE), new MemberJoined(TEAM, member, BEFORE)};
    }

    public static InviteMember invite(CommandHeader header, String member, Role role) {
        return invite(header, member, role, null);
    }

    public static InviteMember invite(
            CommandHeader header, String member, Role role, @Nullable Set<Permission> permissions) {
        return new InviteMember(
                header,
                new MemberId(member),
                "address of " + member,
                "hash of " + member,
                role,
                permissions,
                null,
                token(member),
                EXPIRY);
    }
}
