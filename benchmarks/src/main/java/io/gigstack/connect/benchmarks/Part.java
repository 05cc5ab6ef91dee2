package io.gigstack.connect.benchmarks;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be measured alone. */
enum Part {
    /** Engines, without the service around them. */
    ENGINE(true),
    /** The service as its users meet it. */
    HTTP(true),
    /** How the service finds out who asks, and what they may. */
    AUTHORIZATION(true),
    /** How long it takes to look at the past of a team. */
    AS_OF(true),
    /** How fast read models are rebuilt, and what that costs those who use the service meanwhile. */
    REBUILD(false),
    /** How fast lists are, of few teams and of many. */
    LISTS(false);

    private final boolean usual;

    /** @param usual whether it is measured when nobody says what to measure */
    Part(boolean usual) {
        this.usual = usual;
    }

    String option() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Set<Part> usual() {
        return Arrays.stream(values()).filter(part -> part.usual).collect(Collectors.toSet());
    }

    /** @throws IllegalArgumentException with a sentence for the user */
    static Set<Part> only(String option) {
        return EnumSet.of(Arrays.stream(values())
                .filter(part -> part.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bench: --only is one of "
                        + Arrays.stream(values()).map(Part::option).collect(Collectors.joining(", ")))));
    }
}
