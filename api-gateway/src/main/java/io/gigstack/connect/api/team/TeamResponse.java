package io.gigstack.connect.api.team;

import io.gigstack.connect.command.onboarding.Onboarding;
import io.gigstack.connect.command.team.Profile;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps;
import io.gigstack.connect.query.onboardingstatus.OnboardingSteps.StepView;
import io.gigstack.connect.query.teamdetails.TeamDetails;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A team as the API shows it, whether it was just changed or read. */
record TeamResponse(
        String id,
        String name,
        @Nullable String description,
        @Nullable String industry,
        @Nullable String teamSize,
        @Nullable String country,
        String status,
        Settings settings,
        OnboardingPart onboarding,
        Map<String, @Nullable Object> metadata,
        Instant createdAt,
        Instant updatedAt) {

    record OnboardingPart(boolean completed, @Nullable String currentStep, int progress, List<String> steps) {

        static OnboardingPart of(Onboarding onboarding) {
            return new OnboardingPart(
                    onboarding.completed(),
                    onboarding.currentStep(),
                    onboarding.progress(),
                    onboarding.steps().stream().map(step -> step.step().id()).toList());
        }

        static OnboardingPart of(OnboardingSteps steps) {
            return new OnboardingPart(
                    steps.completed(),
                    steps.currentStep(),
                    steps.progress(),
                    steps.steps().stream().map(StepView::id).toList());
        }
    }

    static TeamResponse of(Team.Existing team) {
        Profile profile = team.profile();
        return new TeamResponse(
                profile.id(),
                profile.name(),
                profile.description(),
                profile.industry(),
                profile.teamSize(),
                profile.country(),
                status(team),
                profile.settings(),
                OnboardingPart.of(profile.onboarding()),
                profile.metadata(),
                profile.createdAt(),
                profile.updatedAt());
    }

    private static String status(Team.Existing team) {
        return switch (team) {
            case Team.Active _ -> "active";
            case Team.Suspended _ -> "suspended";
            case Team.Deleted _ -> "deleted";
        };
    }

    static TeamResponse of(TeamDetails team) {
        return new TeamResponse(
                team.teamId(),
                team.name(),
                team.description(),
                team.industry(),
                team.teamSize(),
                team.country(),
                team.status(),
                team.settings(),
                OnboardingPart.of(team.steps()),
                team.metadata(),
                team.createdAt(),
                team.updatedAt());
    }
}
