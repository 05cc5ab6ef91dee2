package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;

/** What an API key's owner calls it: 1 to 80 characters, trimmed, on one line. */
public record KeyName(String value) {

    /** @throws InvalidValue when it is too short or too long, or has control characters */
    public KeyName {
        value = Text.line(value, 80);
    }
}
