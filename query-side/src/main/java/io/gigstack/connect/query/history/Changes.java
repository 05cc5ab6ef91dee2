package io.gigstack.connect.query.history;

import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps.StepView;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields in which two versions of a team, or of a part of it, differ. */
final class Changes {

    private Changes() {}

    static List<FieldChange> between(@Nullable State before, State after) {
        Map<String, @Nullable Object> from = before == null ? new LinkedHashMap<>() : fields(before);
        Map<String, @Nullable Object> to = fields(after);
        // A step that the other version does not have is not completed there.
        for (String step : steps(before, after)) {
            from.putIfAbsent(completed(step), false);
            to.putIfAbsent(completed(step), false);
        }
        return differing(from, to);
    }

    /** @param from the fields before, and those after, by their dotted paths; one that is left out has no value */
    static List<FieldChange> differing(Map<String, @Nullable Object> from, Map<String, @Nullable Object> to) {
        Set<String> names = new LinkedHashSet<>(to.keySet());
        names.addAll(from.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(from.get(name), to.get(name)))
                .map(name -> new FieldChange(name, from.get(name), to.get(name)))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(State state) {
        TeamDetails team = state.team();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", team.name());
        fields.put("description", team.description());
        fields.put("industry", team.industry());
        fields.put("teamSize", team.teamSize());
        fields.put("country", team.country());
        fields.put("status", team.deleted() ? "deleted" : team.status());
        fields.put("settings.currency", team.settings().currency());
        fields.put("settings.timezone", team.settings().timezone());
        fields.put("settings.language", team.settings().language());
        fields.put("settings.fiscalYear", team.settings().fiscalYear());
        fields.put("onboarding.steps", ids(state));
        state.steps().steps().forEach(step -> {
            fields.put(completed(step.id()), step.completed());
            fields.put("onboarding.steps.%s.data".formatted(step.id()), step.data());
        });
        team.metadata().forEach((key, value) -> fields.put("metadata." + key, value));
        fields.put("branding.alias", team.branding().alias());
        fields.put("branding.primaryColor", team.branding().primaryColor());
        fields.put("branding.secondaryColor", team.branding().secondaryColor());
        fields.put("branding.logoUrl", team.branding().logoUrl());
        fields.put("branding.supportEmail", team.branding().supportEmail());
        fields.put("branding.supportPhone", team.branding().supportPhone());
        fields.put("branding.customDomain", team.branding().customDomain());
        return fields;
    }

    private static String completed(String step) {
        return "onboarding.steps.%s.completed".formatted(step);
    }

    private static Set<String> steps(@Nullable State before, State after) {
        Set<String> steps = new LinkedHashSet<>(ids(after));
        if (before != null) {
            steps.addAll(ids(before));
        }
        return steps;
    }

    private static List<String> ids(State state) {
        return state.steps().steps().stream().map(StepView::id).toList();
    }
}
