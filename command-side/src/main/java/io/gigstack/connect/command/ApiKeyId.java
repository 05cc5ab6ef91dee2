package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.regex.Pattern;

/** An API key's id: {@code key_} and a time-ordered unique part, at most 40 characters. */
public record ApiKeyId(String value) {

    public static final String PREFIX = "key_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-z]{1,35}");

    /** @throws InvalidValue when the form is another */
    public ApiKeyId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("must be an id that begins with " + PREFIX);
        }
    }
}
