package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;

/** A team's description: at most 2,000 characters. */
public record Description(String value) {

    /** @throws InvalidValue when it is too short or too long */
    public Description {
        value = Text.between(value, 0, 2_000);
    }
}
