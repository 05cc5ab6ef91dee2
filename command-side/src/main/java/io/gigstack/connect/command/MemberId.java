package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.regex.Pattern;

/** A member's id: {@code mem_} and a time-ordered unique part, at most 40 characters. */
public record MemberId(String value) {

    public static final String PREFIX = "mem_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-z]{1,35}");

    /** @throws InvalidValue when the form is another */
    public MemberId {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("must be an id that begins with " + PREFIX);
        }
    }
}
