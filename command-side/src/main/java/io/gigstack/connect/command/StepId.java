package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.regex.Pattern;

/** The id of an onboarding step: {@code [a-z][a-z0-9_]{0,63}}. */
public record StepId(String value) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{0,63}");

    /** @throws InvalidValue when the form is another */
    public StepId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue(
                    "must begin with a lower-case letter and have at most 64 lower-case letters, digits and underscores");
        }
    }
}
