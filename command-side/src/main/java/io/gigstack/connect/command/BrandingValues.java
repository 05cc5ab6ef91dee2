package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/** What the parts of a team's branding may be. */
public final class BrandingValues {

    private BrandingValues() {}

    /** The name under which the team appears: 1 to 200 characters, trimmed, on one line. */
    public record Alias(String value) {

        /** @throws InvalidValue when it is too short or too long, or has control characters */
        public Alias {
            value = Text.line(value, 200);
        }
    }

    /** A color as {@code #RRGGBB}. */
    public record Color(String value) {

        private static final Pattern FORM = Pattern.compile("#[0-9a-fA-F]{6}");

        /** @throws InvalidValue when the form is another */
        public Color {
            if (!FORM.matcher(value).matches()) {
                throw new InvalidValue("must be a color as #RRGGBB, such as #1a73e8");
            }
        }
    }

    /** An https URL of at most 2,048 characters with a host, without user and password. */
    public record HttpsUrl(String value) {

        static final int LONGEST = 2_048;
        private static final int LARGEST_PORT = 65_535;

        /** @throws InvalidValue when it is none */
        public HttpsUrl {
            if (!isOne(value)) {
                throw new InvalidValue(
                        "must be an https URL with a host, without a user or password, of at most %d characters"
                                .formatted(LONGEST));
            }
        }

        public static boolean isOne(String text) {
            if (text.length() > LONGEST) {
                return false;
            }
            try {
                URI uri = new URI(text);
                return "https".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getRawUserInfo() == null
                        && uri.getPort() <= LARGEST_PORT;
            } catch (URISyntaxException notAUri) {
                return false;
            }
        }
    }

    /** A telephone number as a person writes it: 3 to 40 digits, spaces and {@code +-.()/}, with digits in it. */
    public record Phone(String value) {

        private static final Pattern FORM = Pattern.compile("\\+?[0-9 .()/-]{3,39}");

        /** @throws InvalidValue when it is none */
        public Phone {
            value = Text.line(value, 40);
            if (!FORM.matcher(value).matches()
                    || value.chars().filter(Character::isDigit).count() < 3) {
                throw new InvalidValue("must be a telephone number, such as +52 55 1234 5678");
            }
        }
    }

    /** A domain name in lower case with at least two labels, RFC 1035 section 2.3.1, of at most 253 characters. */
    public record Domain(String value) {

        private static final int LONGEST = 253;
        private static final Pattern FORM =
                Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

        /** @throws InvalidValue when it is none */
        public Domain {
            value = value.strip().toLowerCase(Locale.ROOT);
            if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
                throw new InvalidValue(
                        "must be a domain name, such as connect.example.com; others in their ASCII form");
            }
        }
    }
}
