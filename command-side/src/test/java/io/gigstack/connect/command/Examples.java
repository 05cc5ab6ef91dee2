package io.gigstack.connect.command;

import io.gigstack.connect.command.onboarding.StepCatalogue;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The team that the tests speak of, and who asks what of it when. */
public final class Examples {

    public static final String TEAM = "team_01hm6w7k8g0000000000000000";
    public static final String ORGANIZATION = "org_01hm6w7k8g0000000000000000";
    public static final Instant BEFORE = Instant.parse("2024-01-15T10:30:00.000Z");
    public static final Instant NOW = Instant.parse("2024-02-20T08:15:30.250Z");

    public static final Settings MEXICAN = new Settings("MXN", "America/Mexico_City", "es", "calendar");
    public static final Settings ANYWHERE = new Settings("USD", "UTC", "en", "calendar");

    private static final String ANOTHER_ORGANIZATION = "org_01hm6w7k8g1111111111111111";

    private Examples() {}

    public static CommandHeader asked() {
        return header(ORGANIZATION, null);
    }

    public static CommandHeader askedAfterSeeing(long version) {
        return header(ORGANIZATION, version);
    }

    public static CommandHeader askedByAnotherOrganization() {
        return header(ANOTHER_ORGANIZATION, null);
    }

    public static CommandHeader askedByAnotherOrganizationAfterSeeing(long version) {
        return header(ANOTHER_ORGANIZATION, version);
    }

    private static CommandHeader header(String organization, @Nullable Long version) {
        return new CommandHeader(
                new TeamId(TEAM),
                new OrganizationId(organization),
                new Actor.Organization(),
                version == null ? null : Set.of(version),
                NOW);
    }

    /** Every field filled, with the four steps of the catalogue. */
    public static TeamCreated created() {
        return created(StepCatalogue.steps(null));
    }

    public static TeamCreated createdWithSteps(String... ids) {
        return created(StepCatalogue.steps(steps(ids)));
    }

    private static TeamCreated created(List<Step> steps) {
        return new TeamCreated(
                TEAM,
                ORGANIZATION,
                "Alpha",
                "Main development team",
                "Technology",
                "10-50",
                "MX",
                MEXICAN,
                steps,
                object("department", "Engineering"),
                BEFORE);
    }

    /** Nothing filled but the name. */
    public static TeamCreated createdBare() {
        return new TeamCreated(
                TEAM,
                ORGANIZATION,
                "Alpha",
                null,
                null,
                null,
                null,
                ANYWHERE,
                StepCatalogue.steps(null),
                Map.of(),
                BEFORE);
    }

    public static List<StepId> steps(String... ids) {
        return Arrays.stream(ids).map(StepId::new).toList();
    }

    /** A JSON object of keys and values in turn. */
    public static Map<String, @Nullable Object> object(@Nullable Object... keysAndValues) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            members.put(String.valueOf(keysAndValues[i]), keysAndValues[i + 1]);
        }
        return members;
    }
}
