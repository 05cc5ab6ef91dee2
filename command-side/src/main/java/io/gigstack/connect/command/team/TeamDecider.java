package io.gigstack.connect.command.team;

import static java.util.stream.Collectors.joining;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.BrandingCommand;
import io.gigstack.connect.command.IntegrationCommand;
import io.gigstack.connect.command.MemberCommand;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.OnboardingCommand;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamCommand.Review;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.command.TeamCommand.UpdateTeam;
import io.gigstack.connect.command.branding.Branding;
import io.gigstack.connect.command.integration.IntegrationDecider;
import io.gigstack.connect.command.member.Grants;
import io.gigstack.connect.command.member.MemberDecider;
import io.gigstack.connect.command.onboarding.OnboardingDecider;
import io.gigstack.connect.command.onboarding.StepCatalogue;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamReactivated;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The rules of a team: what happens when something is asked of it, or why it is refused. */
final class TeamDecider {

    private TeamDecider() {}

    /**
     * @param version count of the team's events so far
     * @param now when it happens, which is not before anything that has happened to the team
     */
    static List<? extends TeamEvent> decide(Team team, long version, TeamCommand command, Instant now) {
        return switch (command) {
            case CreateTeam c -> create(c, now);
            case RestoreTeam c -> restore(seen(team, version, c), c, now);
            case SuspendTeam c -> suspend(living(seenByTheOrganization(team, version, c)), c, now);
            case ReactivateTeam c -> reactivate(living(seenByTheOrganization(team, version, c)), c, now);
            case UpdateTeam c -> UpdateDecider.decide(active(seen(team, version, c)), c, now);
            case DeleteTeam c -> delete(active(seen(team, version, c)), now);
            case Review c -> review(team, version, c, now);
            case OnboardingCommand c ->
                OnboardingDecider.decide(parts(team, version, c).onboarding(), c, now);
            case AcceptInvitation c -> accept(visible(team, c), version, c, now);
            case EraseMember c ->
                MemberDecider.decide(mayErase(seen(team, version, c), c).members(), c, now);
            case MemberCommand c -> MemberDecider.decide(parts(team, version, c).members(), c, now);
            case IntegrationCommand c ->
                IntegrationDecider.decide(parts(team, version, c).integrations(), c, now);
            case BrandingCommand c -> Branding.decide(parts(team, version, c).branding(), c, now);
        };
    }

    /** The parts of a team that may be changed. */
    private static Parts parts(Team team, long version, TeamCommand c) {
        return active(seen(team, version, c)).profile().parts();
    }

    /** Who asks to be forgotten can't wait for a team to come back, so its organization can erase whatever its status. */
    private static Parts mayErase(Team.Existing team, EraseMember c) {
        return (isOfTheOrganization(c) ? team : active(team)).profile().parts();
    }

    private static boolean isOfTheOrganization(TeamCommand command) {
        return command.header().actor() instanceof Actor.Organization;
    }

    /** The token comes first: only who has a good one learns that the team is suspended, and nobody that it is deleted. */
    private static List<MemberEvent> accept(Team.Existing team, long version, AcceptInvitation c, Instant now) {
        if (team instanceof Team.Deleted) {
            throw Refusal.notFound("Invitation");
        }
        callerHasSeenThisVersion(version, c);
        List<MemberEvent> joined = MemberDecider.decide(team.profile().parts().members(), c, now);
        mustBeActive(team);
        return joined;
    }

    private static List<TeamEvent> review(Team team, long version, Review c, Instant now) {
        var _ = decide(team, version, c.command(), now);
        return List.of();
    }

    /** The team, for a caller who may see it and has seen its present version if it names one. */
    private static Team.Existing seen(Team team, long version, TeamCommand command) {
        Team.Existing existing = visible(team, command);
        callerHoldsWhatItNeeds(existing, command);
        // For all other commands a deleted team is gone, whatever version was seen.
        if (existing instanceof Team.Deleted && !canBeAskedOfADeletedTeam(command)) {
            throw notFound();
        }
        callerHasSeenThisVersion(version, command);
        return existing;
    }

    /** A team can't take back what its organization has imposed on it. */
    private static Team.Existing seenByTheOrganization(Team team, long version, TeamCommand command) {
        Team.Existing existing = seen(team, version, command);
        if (!isOfTheOrganization(command)) {
            throw Refusal.forbidden("Only the organization suspends and reactivates its teams", null);
        }
        return existing;
    }

    private static List<TeamEvent> create(CreateTeam c, Instant now) {
        String country = c.country() == null ? null : c.country().value();
        return List.of(new TeamCreated(
                c.header().teamId().value(),
                c.header().organizationId().value(),
                c.name().value(),
                c.description() == null ? null : c.description().value(),
                c.industry() == null ? null : c.industry().value(),
                c.teamSize() == null ? null : c.teamSize().value(),
                country,
                SettingsRules.written(c.settings(), SettingsRules.defaults(country), country),
                StepCatalogue.steps(c.steps()),
                c.metadata().members(),
                now));
    }

    private static List<TeamEvent> suspend(Team.Living team, SuspendTeam c, Instant now) {
        return switch (team) {
            case Team.Active _ ->
                List.of(new TeamSuspended(
                        c.header().teamId().value(), c.reason().value(), now));
            case Team.Suspended suspended
            when suspended.reason().equals(c.reason().value()) -> List.of();
            case Team.Suspended _ ->
                throw Refusal.because(Refusal.Reason.NOT_ALLOWED, "Team is already suspended for another reason");
        };
    }

    private static List<TeamEvent> reactivate(Team.Living team, ReactivateTeam c, Instant now) {
        return switch (team) {
            case Team.Active _ -> List.of();
            case Team.Suspended _ ->
                List.of(new TeamReactivated(c.header().teamId().value(), now));
        };
    }

    private static List<TeamEvent> delete(Team.Active team, Instant now) {
        return List.of(new TeamDeleted(team.profile().id(), now));
    }

    private static List<TeamEvent> restore(Team.Existing team, RestoreTeam c, Instant now) {
        return switch (team) {
            case Team.Active _ -> List.of();
            case Team.Suspended _ -> throw suspended();
            case Team.Deleted _ -> List.of(new TeamRestored(c.header().teamId().value(), now));
        };
    }

    private static Team.Existing visible(Team team, TeamCommand command) {
        if (team instanceof Team.Existing existing
                && existing.profile()
                        .organizationId()
                        .equals(command.header().organizationId().value())) {
            return existing;
        }
        throw notFound();
    }

    private static void callerHoldsWhatItNeeds(Team.Existing team, TeamCommand command) {
        Grants grants =
                Grants.of(command.header().actor(), team.profile().parts().members());
        NeededPermission.of(command).ifPresent(grants::mustHold);
    }

    private static boolean canBeAskedOfADeletedTeam(TeamCommand command) {
        return command instanceof RestoreTeam || (command instanceof EraseMember && isOfTheOrganization(command));
    }

    private static void callerHasSeenThisVersion(long version, TeamCommand command) {
        Set<Long> seen = command.header().seenVersions();
        if (seen != null && !seen.contains(version)) {
            String others = seen.stream().sorted().map(String::valueOf).collect(joining(" or ", ", not ", ""));
            throw Refusal.stale(
                    "Team has changed: its version is " + version + (seen.isEmpty() ? "" : others), version);
        }
    }

    private static Team.Living living(Team.Existing team) {
        return switch (team) {
            case Team.Living living -> living;
            case Team.Deleted _ -> throw notFound();
        };
    }

    private static Team.Active active(Team.Existing team) {
        return switch (living(team)) {
            case Team.Active active -> active;
            case Team.Suspended _ -> throw suspended();
        };
    }

    private static void mustBeActive(Team.Existing team) {
        var _ = active(team);
    }

    private static Refusal suspended() {
        return Refusal.because(Refusal.Reason.NOT_ALLOWED, "Team is suspended; reactivate it first");
    }

    private static Refusal notFound() {
        return Refusal.notFound("Team");
    }
}
