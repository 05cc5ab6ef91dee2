package io.gigstack.connect.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyIssued;
import io.gigstack.connect.events.ApiKeyEvent.ApiKeyRevoked;
import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepReopened;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepsChanged;
import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Events are for ever: what is written today is compared with a file that never changes. */
class GoldenEventsTest {

    private static final Instant AT = Instant.parse("2024-01-15T10:30:00.000Z");
    private static final String TEAM = "team_01hm6w7k8g0000000000000000";
    private static final String KEY = "key_01hm6w7k8g0000000000000000";
    private static final Step TEAM_SETUP =
            new Step("team_setup", "Team Setup", "Name your team and its settings", true);
    private static final Step TRAINING = new Step("staff_training", "Staff Training", null, true);

    private final EventSerializer serializer = new EventSerializer();
    private final ObjectMapper json = new ObjectMapper();

    static Stream<Object> events() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("department", "Engineering");
        metadata.put("headcount", 42L);
        metadata.put("budget", new BigDecimal("1234567890.10"));
        metadata.put("remote", true);
        metadata.put("costCenter", null);
        return Stream.of(
                new TeamCreated(
                        TEAM,
                        "org_01hm6w7k8g0000000000000000",
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
                new OnboardingStepReopened(TEAM, "payment_integration", "Provider changed", AT),
                new ApiKeyIssued(KEY, "org_01hm6w7k8g0000000000000000", "CI", "ck_AbCdEf", "0".repeat(64), null, AT),
                new ApiKeyRevoked(KEY, AT));
    }

    @ParameterizedTest
    @MethodSource("events")
    void anEventIsWrittenAsItsGoldenFileAndReadBackEqual(Object event) throws IOException {
        EventType type = EventType.of(event.getClass()).orElseThrow();
        byte[] written = serializer.serialize(event, byte[].class).getData();
        assertThat(json.readTree(written)).isEqualTo(json.readTree(golden(type)));
        Object read = serializer.deserialize(
                new SimpleSerializedObject<>(golden(type), byte[].class, type.name(), type.revision()));
        assertThat(read).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("events")
    void nobodyCanChangeAnEventThatWasRead(Object event) {
        EventType type = EventType.of(event.getClass()).orElseThrow();
        assertUnchangeable(serializer.deserialize(
                new SimpleSerializedObject<>(golden(type), byte[].class, type.name(), type.revision())));
    }

    private static void assertUnchangeable(@Nullable Object value) {
        switch (value) {
            case null -> {}
            case Map<?, ?> map -> {
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
                map.values().forEach(GoldenEventsTest::assertUnchangeable);
            }
            case List<?> list -> {
                assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
                list.forEach(GoldenEventsTest::assertUnchangeable);
            }
            case Record event ->
                Stream.of(event.getClass().getRecordComponents())
                        .forEach(component -> assertUnchangeable(read(event, component)));
            default ->
                assertThat(value)
                        .isInstanceOfAny(String.class, Long.class, BigDecimal.class, Boolean.class, Instant.class);
        }
    }

    private static @Nullable Object read(Record event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.toString(), e);
        }
    }

    @Test
    void everyEventHasAGoldenExampleHere() {
        assertThat(events().map(Object::getClass).toList())
                .containsExactlyInAnyOrderElementsOf(
                        EventType.all().stream().map(EventType::payload).toList());
    }

    @Test
    void everyEventOfTheVocabularyHasANameOfItsOwn() {
        List<Class<?>> vocabulary = Stream.of(TeamEvent.class, OnboardingEvent.class, ApiKeyEvent.class)
                .flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .filter(Class::isRecord)
                .toList();
        assertThat(EventType.all().stream().map(EventType::payload).toList())
                .containsExactlyInAnyOrderElementsOf(vocabulary);
        assertThat(EventType.all().stream().map(EventType::name).distinct()).hasSize(vocabulary.size());
        assertThat(EventType.all()).allSatisfy(type -> assertThat(type.name()).matches("[a-z_]+\\.[a-z_]+"));
    }

    private static byte[] golden(EventType type) {
        String file = "/golden/%s.%s.json".formatted(type.name(), type.revision());
        try (var in = GoldenEventsTest.class.getResourceAsStream(file)) {
            assertThat(in).as("golden file %s", file).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
