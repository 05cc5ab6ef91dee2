package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;

/** What an integration is called: 1 to 120 characters, trimmed, on one line. */
public record IntegrationName(String value) {

    /** @throws InvalidValue when it is too short or too long, or has control characters */
    public IntegrationName {
        value = Text.line(value, 120);
    }
}
