package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.People.ADA;
import static io.gigstack.connect.command.People.MAX;
import static io.gigstack.connect.command.People.OLGA;
import static io.gigstack.connect.command.People.UMA;
import static io.gigstack.connect.command.People.invited;

import io.gigstack.connect.command.BrandingCommand.UpdateBranding;
import io.gigstack.connect.command.BrandingValues.Alias;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.IntegrationCommand.AddIntegration;
import io.gigstack.connect.command.IntegrationCommand.IfWebhook;
import io.gigstack.connect.command.IntegrationCommand.RemoveIntegration;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.IntegrationName;
import io.gigstack.connect.command.IntegrationType;
import io.gigstack.connect.command.MemberCommand.AcceptInvitation;
import io.gigstack.connect.command.MemberCommand.ActivateMember;
import io.gigstack.connect.command.MemberCommand.DeactivateMember;
import io.gigstack.connect.command.MemberCommand.EraseMember;
import io.gigstack.connect.command.MemberCommand.RemoveMember;
import io.gigstack.connect.command.MemberCommand.ResendInvitation;
import io.gigstack.connect.command.MemberCommand.UpdateMember;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.OnboardingCommand.ReopenOnboardingStep;
import io.gigstack.connect.command.People;
import io.gigstack.connect.command.Reason;
import io.gigstack.connect.command.Role;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.command.Update;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.TeamEvent;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One of each command that needs a team; none of them asks for anything unusual. */
final class EveryCommand {

    private static final String INTEGRATION = "int_1";

    /** After this each of them would be done. */
    static final List<TeamEvent> HISTORY = List.of(
            created(),
            invited(OLGA, Role.OWNER),
            new MemberJoined(TEAM, OLGA, BEFORE),
            invited(ADA, Role.ADMIN),
            new MemberJoined(TEAM, ADA, BEFORE),
            invited(UMA, Role.USER),
            new IntegrationAdded(TEAM, INTEGRATION, "crm", "CRM", object("a", 1L), true, BEFORE));

    private EveryCommand() {}

    static TeamStory story() {
        return TeamStory.given(HISTORY.toArray(TeamEvent[]::new));
    }

    static Stream<TeamCommand> butCreation(CommandHeader header) {
        return Stream.concat(
                changingAnActiveTeam(header).stream(),
                Stream.of(
                        new SuspendTeam(header, new Reason("Unpaid invoices")),
                        new ReactivateTeam(header),
                        new RestoreTeam(header)));
    }

    static List<TeamCommand> changingAnActiveTeam(CommandHeader header) {
        return Stream.of(ofTheTeam(header), ofMembers(header), ofIntegrationsAndBranding(header))
                .flatMap(List::stream)
                .toList();
    }

    private static List<TeamCommand> ofTheTeam(CommandHeader header) {
        return List.of(
                Update.update().header(header).name("Beta").command(),
                new DeleteTeam(header),
                new CompleteOnboardingStep(header, new StepId("team_setup"), null),
                new ReopenOnboardingStep(header, new StepId("team_setup"), new Reason("Provider changed")));
    }

    private static List<TeamCommand> ofMembers(CommandHeader header) {
        MemberId ada = new MemberId(ADA);
        return List.of(
                People.invite(header, MAX, Role.MANAGER),
                new ResendInvitation(header, new MemberId(UMA), "another token", People.EXPIRY),
                new AcceptInvitation(header, new MemberId(UMA), People.token(UMA)),
                new UpdateMember(header, ada, Update.to(Role.USER), Change.keep(), Map.of()),
                new DeactivateMember(header, ada),
                new ActivateMember(header, ada),
                new RemoveMember(header, ada),
                new EraseMember(header, ada));
    }

    private static List<TeamCommand> ofIntegrationsAndBranding(CommandHeader header) {
        return List.of(
                new AddIntegration(
                        header,
                        new IntegrationId("int_2"),
                        new IntegrationType("erp"),
                        new IntegrationName("ERP"),
                        object(),
                        true),
                new UpdateIntegration(
                        header,
                        new IntegrationId(INTEGRATION),
                        Change.keep(),
                        Update.to(object("a", 2L)),
                        Change.keep(),
                        IfWebhook.NOTHING,
                        Map.of()),
                new RemoveIntegration(header, new IntegrationId(INTEGRATION)),
                new UpdateBranding(
                        header,
                        Update.to(new Alias("Alpha")),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep(),
                        Change.keep()));
    }
}
