package io.gigstack.connect.query;

import io.gigstack.connect.events.OnboardingEvent.Step;
import io.gigstack.connect.events.TeamEvent.Settings;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Random values of which events are made. */
public record RandomValues(Random random) {

    public <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    public String text() {
        return oneOf(Awkward.TEXTS);
    }

    public <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    Settings settings() {
        return new Settings(
                oneOf(List.of("USD", "MXN")), oneOf(List.of("UTC", "America/Mexico_City")), "en", "calendar");
    }

    /** One to seven steps, none of them, some or all required. */
    List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        int count = 1 + random.nextInt(7);
        for (int i = 0; i < count; i++) {
            steps.add(new Step("step_" + i + random.nextInt(3), text(), maybe(this::text), random.nextBoolean()));
        }
        return steps;
    }

    Map<String, @Nullable Object> object() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        int size = random.nextInt(4);
        for (int i = 0; i < size; i++) {
            object.put(text(), value());
        }
        return object;
    }

    String role() {
        return oneOf(List.of("owner", "admin", "member", "viewer"));
    }

    /** None, some or all. */
    List<String> permissions() {
        return Stream.of("team.read", "members.read", "members.invite")
                .filter(_ -> random.nextBoolean())
                .toList();
    }

    private @Nullable Object value() {
        return switch (random.nextInt(6)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> new BigDecimal("1234567890.10");
            case 4 -> List.of("a", Map.of("b", 1L));
            default -> text();
        };
    }
}
