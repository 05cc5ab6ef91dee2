package io.gigstack.connect.command.team;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.BrandingCommand.UpdateBranding;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.IntegrationCommand.AddIntegration;
import io.gigstack.connect.command.IntegrationCommand.RemoveIntegration;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.MemberCommand;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.ActivateMember;
import io.gigstack.connect.command.MemberCommand.DeactivateMember;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.MemberCommand.InviteMember;
import io.gigstack.connect.command.MemberCommand.RemoveMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.OnboardingCommand.ReopenOnboardingStep;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.command.TeamCommand.UpdateTeam;

/** The same command once more. */
final class Again {

    private Again() {}

    /** What makes or ends something is done once, and who has changed itself may not be allowed to do it again. */
    static boolean mayBeAsked(TeamCommand command) {
        return switch (command) {
            case CreateTeam _, DeleteTeam _, AddIntegration _, RemoveIntegration _ -> false;
            case InviteMember _, ResendInvitation _, AcceptInvitation _, RemoveMember _ -> false;
            case MemberCommand c -> !c.header().actor().equals(new Actor.Member(c.memberId()));
            default -> true;
        };
    }

    /** The caller has not seen the version that its own first attempt made. */
    static TeamCommand asked(TeamCommand command) {
        CommandHeader old = command.header();
        CommandHeader header = new CommandHeader(
                old.teamId(), old.organizationId(), old.actor(), null, old.at().plusMillis(1));
        return switch (command) {
            case UpdateTeam c ->
                new UpdateTeam(
                        header,
                        c.name(),
                        c.description(),
                        c.industry(),
                        c.teamSize(),
                        c.country(),
                        c.settings(),
                        c.steps(),
                        c.metadata(),
                        c.readOnly());
            case SuspendTeam c -> new SuspendTeam(header, c.reason());
            case ReactivateTeam _ -> new ReactivateTeam(header);
            case RestoreTeam _ -> new RestoreTeam(header);
            case CompleteOnboardingStep c -> new CompleteOnboardingStep(header, c.step(), c.data());
            case ReopenOnboardingStep c -> new ReopenOnboardingStep(header, c.step(), c.reason());
            case UpdateMember c -> new UpdateMember(header, c.memberId(), c.role(), c.permissions(), c.readOnly());
            case DeactivateMember c -> new DeactivateMember(header, c.memberId());
            case ActivateMember c -> new ActivateMember(header, c.memberId());
            case EraseMember c -> new EraseMember(header, c.memberId());
            case UpdateIntegration c ->
                new UpdateIntegration(
                        header,
                        c.integrationId(),
                        c.name(),
                        c.configuration(),
                        c.active(),
                        c.ifWebhook(),
                        c.readOnly());
            case UpdateBranding c ->
                new UpdateBranding(
                        header,
                        c.alias(),
                        c.primaryColor(),
                        c.secondaryColor(),
                        c.logoUrl(),
                        c.supportEmail(),
                        c.supportPhone(),
                        c.customDomain());
            case CreateTeam _, DeleteTeam _, TeamCommand.Review _, AddIntegration _, RemoveIntegration _ ->
                throw onlyOnce();
            case InviteMember _, ResendInvitation _, AcceptInvitation _, RemoveMember _ -> throw onlyOnce();
        };
    }

    private static IllegalArgumentException onlyOnce() {
        return new IllegalArgumentException("not to be repeated");
    }
}
