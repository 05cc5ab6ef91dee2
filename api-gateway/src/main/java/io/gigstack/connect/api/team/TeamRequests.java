package io.gigstack.connect.api.team;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.json.ReadOnlyFields;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.web.Asked;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.Description;
import io.gigstack.connect.command.FiscalYear;
import io.gigstack.connect.command.Industry;
import io.gigstack.connect.command.Metadata;
import io.gigstack.connect.command.Reason;
import io.gigstack.connect.command.SettingsChange;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamCommand.SuspendTeam;
import io.gigstack.connect.command.TeamCommand.UpdateTeam;
import io.gigstack.connect.command.TeamName;
import io.gigstack.connect.command.TeamSize;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.Currency;
import io.gigstack.connect.command.reference.Language;
import io.gigstack.connect.command.reference.TimeZone;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bodies of requests about teams, and the commands that they ask for. */
final class TeamRequests {

    private TeamRequests() {}

    static Function<CommandHeader, CreateTeam> create(JsonBody body) {
        Fields fields = body.fields();
        Supplier<TeamName> name = fields.required("name", TeamName::new);
        Description description = fields.optional("description", Description::new);
        Industry industry = fields.optional("industry", Industry::new);
        TeamSize size = fields.optional("teamSize", TeamSize::of);
        Country country = fields.optional("country", Country::new);
        SettingsChange settings = settings(fields);
        List<StepId> steps = newSteps(fields);
        Map<String, @Nullable Object> metadata = newMetadata(fields);
        fields.done();
        return header -> new CreateTeam(
                header,
                name.get(),
                description,
                industry,
                size,
                country,
                settings,
                steps,
                Metadata.EMPTY.mergedWith(metadata));
    }

    static Asked update(JsonBody body) {
        Fields fields = body.fields();
        Change<TeamName> name = fields.change("name", TeamName::new);
        if (fields.isNull("name")) {
            fields.problem("name", ErrorCode.MISSING_REQUIRED_FIELD, "is required and can't be cleared");
        }
        Change<Description> description = fields.change("description", Description::new);
        Change<Industry> industry = fields.change("industry", Industry::new);
        Change<TeamSize> size = fields.change("teamSize", TeamSize::of);
        Change<Country> country = fields.change("country", Country::new);
        SettingsChange settings = settings(fields);
        ReadOnlyFields readOnly = new ReadOnlyFields();
        Change<List<StepId>> steps = changedSteps(fields, readOnly);
        Change<Map<String, @Nullable Object>> metadata = changedMetadata(fields);
        readOnly.text(fields, "id");
        readOnly.text(fields, "status");
        readOnly.instant(fields, "createdAt");
        readOnly.instant(fields, "updatedAt");
        // What a read-only field must hold, and how much metadata there is in the end, only the team can tell.
        return Asked.of(
                header -> new UpdateTeam(
                        header,
                        name,
                        description,
                        industry,
                        size,
                        country,
                        settings,
                        steps,
                        metadata,
                        readOnly.given()),
                fields.problems());
    }

    static Function<CommandHeader, SuspendTeam> suspend(JsonBody body) {
        Fields fields = body.fields();
        Supplier<Reason> reason = fields.required("reason", Reason::new);
        fields.done();
        return header -> new SuspendTeam(header, reason.get());
    }

    private static SettingsChange settings(Fields team) {
        if (team.isNull("settings")) {
            return SettingsChange.DEFAULTS;
        }
        Fields settings = team.object("settings");
        return settings == null
                ? SettingsChange.NONE
                : new SettingsChange(
                        settings.change("currency", Currency::new),
                        settings.change("timezone", TimeZone::new),
                        settings.change("language", Language::new),
                        settings.change("fiscalYear", FiscalYear::new));
    }

    private static @Nullable List<StepId> newSteps(Fields team) {
        Fields onboarding = team.object("onboarding");
        if (onboarding == null) {
            return null;
        }
        if (Boolean.TRUE.equals(onboarding.optionalBoolean("completed"))) {
            onboarding.problem(
                    "completed", ErrorCode.INVALID_FIELD_VALUE, "is derived from the steps: it can't be true yet");
        }
        return steps(onboarding);
    }

    private static @Nullable List<StepId> steps(Fields onboarding) {
        return onboarding.list("steps", StepId::checkCount, StepId::new, StepId::checkAll);
    }

    private static Change<List<StepId>> changedSteps(Fields team, ReadOnlyFields readOnly) {
        if (team.isNull("onboarding")) {
            return new Change.Clear<>();
        }
        Fields onboarding = team.object("onboarding");
        if (onboarding == null) {
            return Change.keep();
        }
        readOnly.bool(onboarding, "completed");
        readOnly.textOrNull(onboarding, "currentStep");
        readOnly.number(onboarding, "progress");
        if (!onboarding.has("steps")) {
            return Change.keep();
        }
        List<StepId> steps = steps(onboarding);
        return steps == null ? new Change.Clear<>() : new Change.Put<>(steps);
    }

    private static Map<String, @Nullable Object> metadata(Fields team) {
        Map<String, @Nullable Object> metadata = team.map("metadata");
        if (metadata == null) {
            return Map.of();
        }
        Fields members = team.object("metadata");
        if (members != null) {
            metadata.forEach((key, value) -> {
                members.value(key);
                members.check(key, () -> Metadata.check(key, value));
            });
        }
        return metadata;
    }

    private static Map<String, @Nullable Object> newMetadata(Fields team) {
        Map<String, @Nullable Object> metadata = metadata(team);
        if (metadata.size() > Metadata.MOST_MEMBERS) {
            team.problem(
                    "metadata",
                    ErrorCode.INVALID_FIELD_VALUE,
                    "must have at most %d members".formatted(Metadata.MOST_MEMBERS));
        }
        return metadata;
    }

    /** How many members there are counts once they are merged. */
    private static Change<Map<String, @Nullable Object>> changedMetadata(Fields team) {
        if (!team.has("metadata")) {
            return Change.keep();
        }
        return team.isNull("metadata") ? new Change.Clear<>() : new Change.Put<>(metadata(team));
    }
}
