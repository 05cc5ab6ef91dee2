package io.gigstack.connect.command.member;

import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.People.EXPIRY;
import static io.gigstack.connect.command.People.OLGA;
import static io.gigstack.connect.command.People.active;
import static io.gigstack.connect.command.team.TeamStory.given;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.MemberCommand.ActivateMember;
import io.gigstack.connect.command.MemberCommand.DeactivateMember;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.MemberCommand.RemoveMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.Permission;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.command.team.TeamStory;
import java.util.Map;
import java.util.Set;

/** What the tests of members ask and look at. */
final class Crew {

    private Crew() {}

    static TeamStory owned() {
        return given(created()).and(active(OLGA, Role.OWNER));
    }

    static Member member(Team team, String id) {
        return ((Team.Existing) team).profile().parts().members().ever(id).orElseThrow();
    }

    static UpdateMember update(CommandHeader header, String member, Change<Role> role) {
        return update(header, member, role, Change.keep());
    }

    static UpdateMember update(
            CommandHeader header, String member, Change<Role> role, Change<Set<Permission>> permissions) {
        return new UpdateMember(header, new MemberId(member), role, permissions, Map.of());
    }

    static ResendInvitation resend(CommandHeader header, String member) {
        return new ResendInvitation(header, new MemberId(member), "another token", EXPIRY);
    }

    static DeactivateMember deactivate(CommandHeader header, String member) {
        return new DeactivateMember(header, new MemberId(member));
    }

    static ActivateMember activate(CommandHeader header, String member) {
        return new ActivateMember(header, new MemberId(member));
    }

    static RemoveMember remove(CommandHeader header, String member) {
        return new RemoveMember(header, new MemberId(member));
    }

    static EraseMember erase(CommandHeader header, String member) {
        return new EraseMember(header, new MemberId(member));
    }
}
