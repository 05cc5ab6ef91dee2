package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;

/** Why something was done, for those who read the history: 1 to 500 characters, trimmed, on one line. */
public record Reason(String value) {

    /** @throws InvalidValue when it is too short or too long, or has control characters */
    public Reason {
        value = Text.line(value, 500);
    }
}
