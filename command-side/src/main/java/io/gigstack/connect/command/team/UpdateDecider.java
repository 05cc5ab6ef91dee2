package io.gigstack.connect.command.team;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.Description;
import io.gigstack.connect.command.Industry;
import io.gigstack.connect.command.Metadata;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand.UpdateTeam;
import io.gigstack.connect.command.TeamName;
import io.gigstack.connect.command.TeamSize;
import io.gigstack.connect.command.onboarding.Onboarding;
import io.gigstack.connect.command.onboarding.OnboardingDecider;
import io.gigstack.connect.command.onboarding.StepCatalogue;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of an update: an event for each part that really changes, and none for what stays. */
final class UpdateDecider {

    private UpdateDecider() {}

    static List<TeamEvent> decide(Team.Active team, UpdateTeam c, Instant at) {
        Profile now = team.profile();
        allThatIsWrongIsSaidAtOnce(now, c);
        List<TeamEvent> events = new ArrayList<>();
        rename(now, c, at, events);
        TeamProfileChanged described = describe(now, c, at, events);
        change(now, c, described.country(), at, events);
        mergeMetadata(now, c, at, events);
        events.addAll(changeSteps(now, c, at));
        return events;
    }

    private static void rename(Profile now, UpdateTeam c, Instant at, List<TeamEvent> events) {
        String name = c.name().applyTo(now.name(), now.name(), TeamName::value);
        if (!name.equals(now.name())) {
            events.add(new TeamRenamed(now.id(), name, at));
        }
    }

    private static TeamProfileChanged describe(Profile now, UpdateTeam c, Instant at, List<TeamEvent> events) {
        TeamProfileChanged asItIs =
                new TeamProfileChanged(now.id(), now.description(), now.industry(), now.teamSize(), now.country(), at);
        TeamProfileChanged wanted = new TeamProfileChanged(
                now.id(),
                c.description().applyToOptional(now.description(), Description::value),
                c.industry().applyToOptional(now.industry(), Industry::value),
                c.teamSize().applyToOptional(now.teamSize(), TeamSize::value),
                c.country().applyToOptional(now.country(), Country::value),
                at);
        if (!wanted.equals(asItIs)) {
            events.add(wanted);
        }
        return wanted;
    }

    private static void change(
            Profile now, UpdateTeam c, @Nullable String country, Instant at, List<TeamEvent> events) {
        Settings settings = SettingsRules.written(c.settings(), now.settings(), country);
        if (!settings.equals(now.settings())) {
            events.add(new TeamSettingsChanged(now.id(), settings, at));
        }
    }

    private static void mergeMetadata(Profile now, UpdateTeam c, Instant at, List<TeamEvent> events) {
        Metadata merged = merged(now, c);
        if (!merged.members().equals(now.metadata())) {
            events.add(new TeamMetadataChanged(now.id(), merged.members(), at));
        }
    }

    private static Metadata merged(Profile now, UpdateTeam c) {
        Metadata before = new Metadata(now.metadata());
        return c.metadata().applyTo(before, Metadata.EMPTY, before::mergedWith);
    }

    private static List<OnboardingEvent> changeSteps(Profile now, UpdateTeam c, Instant at) {
        if (c.steps() instanceof Change.Keep) {
            return List.of();
        }
        List<OnboardingEvent.Step> wanted =
                c.steps().applyTo(List.of(), StepCatalogue.steps(null), StepCatalogue::steps);
        return OnboardingDecider.changeSteps(now.id(), now.onboarding(), wanted, at);
    }

    private static void allThatIsWrongIsSaidAtOnce(Profile now, UpdateTeam c) {
        List<Problem> problems =
                new ArrayList<>(Problem.readOnly(c.readOnly(), readOnly(now), "team", now.createdAt()));
        try {
            merged(now, c);
        } catch (InvalidValue tooMany) {
            problems.add(new Problem("/metadata", tooMany.detail()));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static Map<String, @Nullable Object> readOnly(Profile now) {
        Onboarding onboarding = now.onboarding();
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("/id", now.id());
        fields.put("/status", "active");
        fields.put("/createdAt", now.createdAt());
        fields.put("/updatedAt", now.updatedAt());
        fields.put("/onboarding/completed", onboarding.completed());
        fields.put("/onboarding/currentStep", onboarding.currentStep());
        fields.put("/onboarding/progress", (long) onboarding.progress());
        return fields;
    }
}
