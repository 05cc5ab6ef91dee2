package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.Country;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked of a team. */
public sealed interface TeamCommand
        permits TeamCommand.CreateTeam,
                TeamCommand.UpdateTeam,
                TeamCommand.SuspendTeam,
                TeamCommand.ReactivateTeam,
                TeamCommand.DeleteTeam,
                TeamCommand.RestoreTeam,
                TeamCommand.Review,
                OnboardingCommand,
                MemberCommand,
                IntegrationCommand,
                BrandingCommand {

    CommandHeader header();

    /** @param steps null for the four steps of the catalogue */
    record CreateTeam(
            CommandHeader header,
            TeamName name,
            @Nullable Description description,
            @Nullable Industry industry,
            @Nullable TeamSize teamSize,
            @Nullable Country country,
            SettingsChange settings,
            @Nullable List<StepId> steps,
            Metadata metadata)
            implements TeamCommand {

        public CreateTeam {
            if (steps != null) {
                StepId.checkAll(steps);
            }
        }
    }

    /**
     * @param metadata the members to merge
     * @param readOnly read-only fields that came back with the others, by their JSON Pointer; they must hold what they
     *     hold now
     */
    record UpdateTeam(
            CommandHeader header,
            Change<TeamName> name,
            Change<Description> description,
            Change<Industry> industry,
            Change<TeamSize> teamSize,
            Change<Country> country,
            SettingsChange settings,
            Change<List<StepId>> steps,
            Change<Map<String, @Nullable Object>> metadata,
            Map<String, @Nullable Object> readOnly)
            implements TeamCommand {

        public UpdateTeam {
            if (steps instanceof Change.Put<List<StepId>>(List<StepId> wanted)) {
                StepId.checkAll(wanted);
            }
        }
    }

    record SuspendTeam(CommandHeader header, Reason reason) implements TeamCommand {}

    record ReactivateTeam(CommandHeader header) implements TeamCommand {}

    record DeleteTeam(CommandHeader header) implements TeamCommand {}

    record RestoreTeam(CommandHeader header) implements TeamCommand {}

    /** What would be refused of this command? It is decided like any other, and nothing comes of it. */
    record Review(TeamCommand command) implements TeamCommand {

        @Override
        public CommandHeader header() {
            return command.header();
        }
    }
}
