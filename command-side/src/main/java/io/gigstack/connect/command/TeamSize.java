package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.Arrays;
import java.util.List;

/** How many people a team has, in the classes of the catalogue. */
public enum TeamSize {
    UP_TO_9("1-9"),
    UP_TO_50("10-50"),
    UP_TO_200("51-200"),
    UP_TO_500("201-500"),
    UP_TO_1000("501-1000"),
    ABOVE_1000("1001+");

    private final String value;

    TeamSize(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    /** @throws InvalidValue when there is no such class */
    public static TeamSize of(String value) {
        return Arrays.stream(values())
                .filter(size -> size.value.equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("must be one of " + String.join(", ", all())));
    }

    public static List<String> all() {
        return Arrays.stream(values()).map(TeamSize::value).toList();
    }
}
