package io.gigstack.connect.query.onboardingstatus;

import io.gigstack.connect.query.projection.DocumentTable;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;

/** Answers from the onboarding status. */
final class OnboardingStatusQueries {

    private final DocumentTable<OnboardingStatus> table;

    OnboardingStatusQueries(DocumentTable<OnboardingStatus> table) {
        this.table = table;
    }

    @QueryHandler
    Optional<OnboardingStatus> find(FindOnboarding query) {
        return table.find(query.organizationId(), query.teamId());
    }
}
