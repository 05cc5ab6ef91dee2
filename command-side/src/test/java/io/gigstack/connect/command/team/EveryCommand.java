package io.gigstack.connect.command.team;

import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.OnboardingCommand.ReopenOnboardingStep;
import io.gigstack.connect.command.Reason;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.ReactivateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.command.Update;
import java.util.List;
import java.util.stream.Stream;

/** One of each command that needs a team; none of them asks for anything unusual. */
final class EveryCommand {

    private EveryCommand() {}

    static Stream<TeamCommand> butCreation(CommandHeader header) {
        return Stream.concat(
                changingAnActiveTeam(header).stream(),
                Stream.of(
                        new SuspendTeam(header, new Reason("Unpaid invoices")),
                        new ReactivateTeam(header),
                        new RestoreTeam(header)));
    }

    static List<TeamCommand> changingAnActiveTeam(CommandHeader header) {
        return List.of(
                Update.update().header(header).name("Beta").command(),
                new DeleteTeam(header),
                new CompleteOnboardingStep(header, new StepId("team_setup"), null),
                new ReopenOnboardingStep(header, new StepId("team_setup"), new Reason("Provider changed")));
    }
}
