package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.regex.Pattern;

/** An integration's id: {@code int_} and a time-ordered unique part, at most 40 characters. */
public record IntegrationId(String value) {

    public static final String PREFIX = "int_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-z]{1,35}");

    /** @throws InvalidValue when the form is another */
    public IntegrationId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("must be an id that begins with " + PREFIX);
        }
    }
}
