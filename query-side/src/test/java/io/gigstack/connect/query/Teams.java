package io.gigstack.connect.query;

import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Beginnings of teams that a test cares little about. */
public final class Teams {

    public static final Settings SETTINGS = new Settings("USD", "UTC", "en", "calendar");

    public static final List<Step> STEPS = List.of(
            new Step("team_setup", "Team setup", "The first step", true),
            new Step("training", "Training", null, false));

    public static final Instant CREATED = Instant.parse("2026-01-15T10:30:00.123Z");

    private Teams() {}

    public static TeamCreated created(String id, String organization) {
        return named(id, organization, "Team " + id, CREATED);
    }

    public static TeamCreated named(String id, String organization, String name, Instant at) {
        return new TeamCreated(id, organization, name, null, null, null, null, SETTINGS, STEPS, Map.of(), at);
    }
}
