package io.gigstack.connect.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.BrandingEvent;
import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.MemberEvent;
import io.gigstack.connect.events.OnboardingEvent;
import io.gigstack.connect.events.TeamEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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

    private final EventSerializer serializer = new EventSerializer();
    private final ObjectMapper json = new ObjectMapper();

    static Stream<Object> events() {
        return GoldenExamples.all();
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
        List<Class<?>> vocabulary = Stream.of(
                        TeamEvent.class,
                        OnboardingEvent.class,
                        MemberEvent.class,
                        IntegrationEvent.class,
                        BrandingEvent.class,
                        ApiKeyEvent.class)
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
