package io.gigstack.connect.command;

import io.gigstack.connect.command.TeamCommand.UpdateTeam;
import io.gigstack.connect.command.reference.Country;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An update in the making: every field is left out until it is named. */
public final class Update {

    private CommandHeader header = Examples.asked();
    private Change<TeamName> name = Change.keep();
    private Change<Description> description = Change.keep();
    private Change<Industry> industry = Change.keep();
    private Change<TeamSize> teamSize = Change.keep();
    private Change<Country> country = Change.keep();
    private SettingsChange settings = SettingsChange.NONE;
    private Change<List<StepId>> steps = Change.keep();
    private Change<Map<String, @Nullable Object>> metadata = Change.keep();
    private Map<String, @Nullable Object> readOnly = Map.of();

    private Update() {}

    public static Update update() {
        return new Update();
    }

    public static <T> Change<T> to(T value) {
        return new Change.Put<>(value);
    }

    public static <T> Change<T> toNull() {
        return new Change.Clear<>();
    }

    public Update header(CommandHeader by) {
        header = by;
        return this;
    }

    public Update name(String value) {
        name = to(new TeamName(value));
        return this;
    }

    public Update description(Change<Description> change) {
        description = change;
        return this;
    }

    public Update industry(Change<Industry> change) {
        industry = change;
        return this;
    }

    public Update teamSize(Change<TeamSize> change) {
        teamSize = change;
        return this;
    }

    public Update country(Change<Country> change) {
        country = change;
        return this;
    }

    public Update settings(SettingsChange change) {
        settings = change;
        return this;
    }

    public Update steps(Change<List<StepId>> change) {
        steps = change;
        return this;
    }

    public Update metadata(Change<Map<String, @Nullable Object>> change) {
        metadata = change;
        return this;
    }

    public Update readOnly(Map<String, @Nullable Object> fields) {
        readOnly = fields;
        return this;
    }

    public UpdateTeam command() {
        return new UpdateTeam(
                header, name, description, industry, teamSize, country, settings, steps, metadata, readOnly);
    }
}
