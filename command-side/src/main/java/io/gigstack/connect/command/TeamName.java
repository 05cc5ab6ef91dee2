package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;

/** A team's name: 1 to 120 characters, trimmed, on one line. */
public record TeamName(String value) {

    /** @throws InvalidValue when it is too short or too long, or has control characters */
    public TeamName {
        value = Text.line(value, 120);
    }
}
