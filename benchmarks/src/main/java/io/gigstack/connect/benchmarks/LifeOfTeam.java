package io.gigstack.connect.benchmarks;

import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happens to a team: ten events of those kinds that happen to most teams. */
record LifeOfTeam(String organization, long team) {

    static final int EVENTS = 10;

    private static final List<String> COUNTRIES = List.of("MX", "DE", "US", "FR", "BR", "JP", "ES", "IT");
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final Settings SETTINGS = new Settings("MXN", "America/Mexico_City", "es", "calendar");

    String id() {
        return "team_%026x".formatted(team);
    }

    private String member() {
        return "mem_%026x".formatted(team);
    }

    private String industry() {
        return "Industry " + team % 20;
    }

    private String country() {
        return COUNTRIES.get((int) (team / 20 % COUNTRIES.size()));
    }

    private Instant at(int event) {
        return FIRST.plusSeconds(team + 3_600L * event);
    }

    /** @param number 0 for the first one */
    TeamEvent event(int number) {
        String id = id();
        Instant at = at(number);
        return switch (number) {
            case 0 -> created(at);
            case 1 -> new OnboardingStepCompleted(id, "team_setup", Map.of("by", "someone"), at);
            case 2 -> new TeamRenamed(id, "Team number %d, renamed".formatted(team), at);
            case 3 ->
                new MemberInvited(
                        id,
                        member(),
                        "c2VhbGVk".repeat(8),
                        "%064x".formatted(team),
                        "developer",
                        null,
                        null,
                        "%064x".formatted(team),
                        at.plusSeconds(604_800),
                        at);
            case 4 -> new MemberJoined(id, member(), at);
            case 5 -> new TeamProfileChanged(id, "A later description", industry(), "51-200", country(), at);
            case 6 ->
                new IntegrationAdded(
                        id,
                        "int_%026x".formatted(team),
                        "webhook",
                        "Webhook",
                        Map.of("url", "https://example.com/hooks", "events", List.of("team.*")),
                        true,
                        at);
            case 7 -> new BrandingChanged(id, "Alias", "#112233", "#445566", null, "help@example.com", null, null, at);
            case 8 -> new OnboardingStepCompleted(id, "client_setup", null, at);
            default -> new TeamSettingsChanged(id, SETTINGS, at);
        };
    }

    private TeamCreated created(Instant at) {
        return new TeamCreated(
                id(),
                organization,
                "Team number " + team,
                "Main development team for Project Alpha",
                industry(),
                "10-50",
                country(),
                SETTINGS,
                Stream.of("team_setup", "payment_integration", "client_setup", "invoice_configuration")
                        .map(step -> new Step(
                                step,
                                step,
                                "What is to be done in this step",
                                team % 3 != 0 || step.equals("team_setup")))
                        .toList(),
                Map.of("department", "Engineering", "costCenter", "DEV%03d".formatted(team % 1_000)),
                at);
    }
}
