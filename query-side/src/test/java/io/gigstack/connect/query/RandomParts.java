package io.gigstack.connect.query;

import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happens to the integrations of a random team, and to how it looks. */
final class RandomParts {

    private final String team;
    private final RandomValues values;
    private final List<String> integrations = new ArrayList<>();
    private int added;

    RandomParts(String team, RandomValues values) {
        this.team = team;
        this.values = values;
    }

    IntegrationEvent integration(Instant now) {
        boolean active = values.random().nextBoolean();
        if (integrations.isEmpty() || values.random().nextInt(4) == 0) {
            integrations.add("int_%s_%02d".formatted(team, added++));
            return new IntegrationAdded(
                    team, integrations.getLast(), "webhook", values.text(), values.object(), active, now);
        }
        String one = values.oneOf(integrations);
        if (values.random().nextInt(3) == 0) {
            integrations.remove(one);
            return new IntegrationRemoved(team, one, now);
        }
        return new IntegrationChanged(team, one, values.text(), values.object(), active, now);
    }

    BrandingChanged branding(Instant now) {
        return new BrandingChanged(
                team,
                values.maybe(values::text),
                values.maybe(() -> "#00FF7f"),
                values.maybe(() -> "#000000"),
                values.maybe(() -> "https://example.com/logo.png"),
                values.maybe(values::text),
                values.maybe(values::text),
                values.maybe(values::text),
                now);
    }
}
