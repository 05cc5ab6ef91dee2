package io.gigstack.connect.query.onboardingstatus;

import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.query.projection.DocumentTable;
import io.gigstack.connect.query.projection.Projection;
import io.gigstack.connect.query.projection.RecordedEvent;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps the onboarding status. */
@Component
final class OnboardingStatusProjection implements Projection<OnboardingStatus> {

    static final String NAME = "onboarding_status";

    private final DocumentTable<OnboardingStatus> table;

    OnboardingStatusProjection(DocumentTable<OnboardingStatus> table) {
        this.table = table;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String aggregateType() {
        return "team";
    }

    @Override
    public OnboardingStatus fold(@Nullable OnboardingStatus row, RecordedEvent event) {
        return row != null && event.version() <= row.version()
                ? row
                : OnboardingStatusFold.fold(row, event.version(), (TeamEvent) event.payload());
    }

    @Override
    public Map<String, OnboardingStatus> load(Collection<String> keys) {
        return table.load(keys);
    }

    @Override
    public void save(Collection<OnboardingStatus> rows) {
        table.save(rows);
    }
}
