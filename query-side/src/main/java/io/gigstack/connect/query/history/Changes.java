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

/** The fields of a team in which two of its versions differ. */
final class Changes {

    private Changes() {}

    static List<FieldChange> between(@Nullable TeamDetails before, TeamDetails after) {
        Map<String, @Nullable Object> from = before == null ? Map.of() : fields(before);
        Map<String, @Nullable Object> to = fields(after);
        Set<String> names = new LinkedHashSet<>(to.keySet());
        names.addAll(from.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(from.get(name), to.get(name)))
                .map(name -> new FieldChange(name, from.get(name), to.get(name)))
                .toList();
    }

    private static Map<String, @Nullable Object> fields(TeamDetails team) {
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
        fields.put(
                "onboarding.steps",
                team.steps().steps().stream().map(StepView::id).toList());
        team.steps().steps().stream()
                .filter(StepView::completed)
                .forEach(step -> fields.put("onboarding.steps.%s.completed".formatted(step.id()), true));
        team.metadata().forEach((key, value) -> fields.put("metadata." + key, value));
        return fields;
    }
}
