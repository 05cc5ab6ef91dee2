package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.util.regex.Pattern;

/** What an integration connects to: {@code [a-z][a-z0-9_-]{0,63}}. Connect itself knows {@code webhook}. */
public record IntegrationType(String value) {

    public static final String WEBHOOK = "webhook";

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_-]{0,63}");

    /** @throws InvalidValue when the form is another */
    public IntegrationType {
        if (!FORM.matcher(value).matches()) {
            throw new InvalidValue("must begin with a lower-case letter and have at most 64 lower-case letters, digits,"
                    + " hyphens and underscores, such as webhook");
        }
    }
}
