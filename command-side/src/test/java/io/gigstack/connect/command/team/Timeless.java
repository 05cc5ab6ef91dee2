package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.NOW;

import io.gigstack.connect.command.integration.Integration;
import io.gigstack.connect.command.integration.Integrations;
import io.gigstack.connect.command.member.Member;
import io.gigstack.connect.command.member.Members;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A team as if all of it had been updated last at the same instant. */
final class Timeless {

    private Timeless() {}

    static Team team(Team team) {
        return switch (team) {
            case Team.Unborn unborn -> unborn;
            case Team.Active active -> new Team.Active(profile(active.profile()));
            case Team.Suspended suspended -> new Team.Suspended(profile(suspended.profile()), suspended.reason());
            case Team.Deleted deleted -> new Team.Deleted((Team.Living) team(deleted.before()), NOW);
        };
    }

    private static Profile profile(Profile p) {
        Parts parts = new Parts(
                p.onboarding(),
                new Members(each(p.parts().members().all(), Timeless::member)),
                new Integrations(each(p.parts().integrations().all(), Timeless::integration)),
                p.parts().branding());
        return new Profile(
                p.id(),
                p.organizationId(),
                p.name(),
                p.description(),
                p.industry(),
                p.teamSize(),
                p.country(),
                p.settings(),
                parts,
                p.metadata(),
                p.createdAt(),
                NOW);
    }

    private static Member member(Member m) {
        return new Member(
                m.id(),
                m.email(),
                m.emailHash(),
                m.role(),
                m.permissions(),
                m.status(),
                m.invitation(),
                m.invitedAt(),
                m.joinedAt(),
                NOW);
    }

    private static Integration integration(Integration i) {
        return new Integration(i.id(), i.type(), i.name(), i.configuration(), i.active(), i.createdAt(), NOW);
    }

    private static <T> Map<String, T> each(Map<String, T> all, UnaryOperator<T> change) {
        Map<String, T> changed = new LinkedHashMap<>(all);
        changed.replaceAll((_, value) -> change.apply(value));
        return changed;
    }
}
