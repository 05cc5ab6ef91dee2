package io.gigstack.connect.query.onboardingstatus;

import io.gigstack.connect.query.projection.TeamDocument;

/**
 * A team's onboarding.
 *
 * @param version count of the team's events
 */
public record OnboardingStatus(
        String teamId, String organizationId, long version, boolean deleted, OnboardingSteps steps)
        implements TeamDocument {}
