package io.gigstack.connect.command;

import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.reference.Country;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A creation in the making: nothing is given but the name. */
public final class Creation {

    private @Nullable Description description;
    private @Nullable Industry industry;
    private @Nullable TeamSize teamSize;
    private @Nullable Country country;
    private SettingsChange settings = SettingsChange.NONE;
    private @Nullable List<StepId> steps;
    private Metadata metadata = Metadata.EMPTY;

    private Creation() {}

    public static Creation creation() {
        return new Creation();
    }

    public Creation description(String value) {
        description = new Description(value);
        return this;
    }

    public Creation industry(String value) {
        industry = new Industry(value);
        return this;
    }

    public Creation teamSize(String value) {
        teamSize = TeamSize.of(value);
        return this;
    }

    public Creation country(String value) {
        country = new Country(value);
        return this;
    }

    public Creation settings(SettingsChange asked) {
        settings = asked;
        return this;
    }

    public Creation steps(String... ids) {
        steps = Examples.steps(ids);
        return this;
    }

    public Creation metadata(Map<String, @Nullable Object> members) {
        metadata = new Metadata(members);
        return this;
    }

    public CreateTeam command() {
        return new CreateTeam(
                Examples.asked(),
                new TeamName("Alpha"),
                description,
                industry,
                teamSize,
                country,
                settings,
                steps,
                metadata);
    }
}
