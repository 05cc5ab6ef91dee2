package io.gigstack.connect.events.wire;

import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.ApiKeyEvent.MemberApiKeyIssued;
import io.gigstack.connect.events.BrandingEvent.BrandingChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import io.gigstack.connect.events.MemberEvent.InvitationRenewed;
import io.gigstack.connect.events.MemberEvent.MemberActivated;
import io.gigstack.connect.events.MemberEvent.MemberDeactivated;
import io.gigstack.connect.events.MemberEvent.MemberErased;
import io.gigstack.connect.events.MemberEvent.MemberInvited;
import io.gigstack.connect.events.MemberEvent.MemberJoined;
import io.gigstack.connect.events.MemberEvent.MemberPermissionsChanged;
import io.gigstack.connect.events.MemberEvent.MemberRemoved;
import io.gigstack.connect.events.MemberEvent.MemberRoleChanged;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent.Settings;
import io.gigstack.connect.events.TeamEvent.TeamCreated;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamProfileChanged;
import io.gigstack.connect.events.TeamEvent.TeamReactivated;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSettingsChanged;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One event of each type, as its golden file holds it. */
final class GoldenExamples {

    private static final Instant AT = Instant.parse("2024-01-15T10:30:00.000Z");
    private static final String TEAM = "team_01hm6w7k8g0000000000000000";
    private static final Instant EXPIRY = Instant.parse("2024-01-22T10:30:00.000Z");
    private static final String ORGANIZATION = "org_01hm6w7k8g0000000000000000";
    private static final String MEMBER = "mem_01hm6w7k8g0000000000000000";
    private static final String INTEGRATION = "int_01hm6w7k8g0000000000000000";
    private static final String KEY = "key_01hm6w7k8g0000000000000000";
    private static final Step TEAM_SETUP =
            new Step("team_setup", "Team Setup", "Name your team and its settings", true);
    private static final Step TRAINING = new Step("staff_training", "Staff Training", null, true);

    private GoldenExamples() {}

    static Stream<Object> all() {
        return Stream.of(ofTeams(), ofMembers(), ofIntegrations(), ofBrandingAndKeys())
                .flatMap(family -> family);
    }

    private static Stream<Object> ofTeams() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("department", "Engineering");
        metadata.put("headcount", 42L);
        metadata.put("budget", new BigDecimal("1234567890.10"));
        metadata.put("remote", true);
        metadata.put("costCenter", null);
        return Stream.of(
                new TeamCreated(
                        TEAM,
                        ORGANIZATION,
                        "Development Team Alpha",
                        "Main development team for Project Alpha",
                        "Technology",
                        "10-50",
                        "MX",
                        new Settings("MXN", "America/Mexico_City", "es", "calendar"),
                        List.of(TEAM_SETUP, TRAINING),
                        metadata,
                        AT),
                new TeamRenamed(TEAM, "Equipo Ñandú \uD83D\uDE80", AT),
                new TeamProfileChanged(TEAM, null, "Technology", null, "MX", AT),
                new TeamSettingsChanged(TEAM, new Settings("EUR", "Europe/Madrid", "es-ES", "04-06"), AT),
                new TeamMetadataChanged(TEAM, metadata, AT),
                new TeamSuspended(TEAM, "Unpaid invoices", AT),
                new TeamReactivated(TEAM, AT),
                new TeamDeleted(TEAM, AT),
                new TeamRestored(TEAM, AT),
                new OnboardingStepsChanged(TEAM, List.of(TRAINING), AT),
                new OnboardingStepCompleted(
                        TEAM,
                        "payment_integration",
                        Map.of("nested", Map.of("testMode", false, "list", List.of(1L))),
                        AT),
                new OnboardingStepReopened(TEAM, "payment_integration", "Provider changed", AT));
    }

    private static Stream<Object> ofMembers() {
        return Stream.of(
                new MemberInvited(
                        TEAM,
                        MEMBER,
                        "AbCd.c2VhbGVk",
                        "a".repeat(64),
                        "developer",
                        List.of("team.read", "audit.read"),
                        "EfGh.c2VhbGVk",
                        "0".repeat(64),
                        EXPIRY,
                        AT),
                new InvitationRenewed(TEAM, MEMBER, "1".repeat(64), EXPIRY, AT),
                new MemberJoined(TEAM, MEMBER, AT),
                new MemberRoleChanged(TEAM, MEMBER, "admin", null, AT),
                new MemberPermissionsChanged(TEAM, MEMBER, List.of("team.read", "members.read"), AT),
                new MemberDeactivated(TEAM, MEMBER, AT),
                new MemberActivated(TEAM, MEMBER, AT),
                new MemberRemoved(TEAM, MEMBER, AT),
                new MemberErased(TEAM, MEMBER, AT));
    }

    private static Stream<Object> ofIntegrations() {
        Map<String, Object> nested = new LinkedHashMap<>();
        nested.put("note", null);
        nested.put("list", List.of(1L, Map.of()));
        return Stream.of(
                new IntegrationAdded(
                        TEAM,
                        INTEGRATION,
                        "webhook",
                        "Payments ñ",
                        Map.of(
                                "url",
                                "https://example.com/hooks",
                                "events",
                                List.of("payment.*"),
                                "secret",
                                Map.of("$sealed", "AbCd.c2VhbGVk")),
                        true,
                        AT),
                new IntegrationChanged(
                        TEAM,
                        INTEGRATION,
                        "Accounting",
                        Map.of("retries", 3L, "rate", new BigDecimal("0.10"), "nested", nested),
                        false,
                        AT),
                new IntegrationRemoved(TEAM, INTEGRATION, AT));
    }

    private static Stream<Object> ofBrandingAndKeys() {
        return Stream.of(
                new BrandingChanged(
                        TEAM,
                        "Equipo Ñandú",
                        "#1A73e8",
                        null,
                        "https://example.com/logo.png",
                        "Help@example.com",
                        "+52 55 1234 5678",
                        "connect.example.com",
                        AT),
                new ApiKeyIssued(KEY, ORGANIZATION, "CI", "ck_AbCdEf", "0".repeat(64), null, AT),
                new MemberApiKeyIssued(KEY, ORGANIZATION, TEAM, MEMBER, "CI", "ck_AbCdEf", "0".repeat(64), EXPIRY, AT),
                new ApiKeyRevoked(KEY, AT));
    }
}
