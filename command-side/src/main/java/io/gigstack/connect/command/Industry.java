package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;

/** A team's industry: 1 to 80 characters, trimmed, on one line. */
public record Industry(String value) {

    /** @throws InvalidValue when it is too short or too long, or has control characters */
    public Industry {
        value = Text.line(value, 80);
    }
}
