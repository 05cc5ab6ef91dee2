package io.gigstack.connect.query.onboardingstatus;

import io.gigstack.connect.query.Query;

/** How far is this team with its onboarding? No answer for a deleted team or another organization's. */
public record FindOnboarding(String organizationId, String teamId) implements Query<OnboardingStatus> {

    public static final String READ_MODEL = "onboarding_status";

    @Override
    public String readModel() {
        return READ_MODEL;
    }

    @Override
    public Class<OnboardingStatus> view() {
        return OnboardingStatus.class;
    }
}
