package io.gigstack.connect.command;

import io.gigstack.connect.command.reference.InvalidValue;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, trimmed, of at most 320 characters: a local part, one {@code @} and a domain, without white space,
 * quotes or characters that can't be seen. Whether mail arrives there, only mail can tell.
 */
public record EmailAddress(String value) {

    private static final int LONGEST = 320;

    /** RFC 5321 section 4.5.3.1.1. */
    private static final int LONGEST_LOCAL_PART = 64;

    /** Neither white space, nor what can't be seen, nor what has a meaning of its own in the header of a mail. */
    private static final String LETTER = "[^@.\\s\\p{Z}\\p{C}\"<>(),:;\\\\\\[\\]]";

    /** RFC 1035 section 2.3.4, and no hyphen at either end. */
    private static final String LABEL = "(?!-)(?:(?!/)%s){1,63}(?<!-)".formatted(LETTER);

    private static final Pattern FORM = Pattern.compile("%1$s+(\\.%1$s+)*@%2$s(\\.%2$s)+".formatted(LETTER, LABEL));

    /** @throws InvalidValue when it is none */
    public EmailAddress {
        value = Text.line(value, LONGEST);
        if (!FORM.matcher(value).matches() || value.indexOf('@') > LONGEST_LOCAL_PART) {
            throw new InvalidValue("must be an e-mail address, such as user@example.com");
        }
    }

    /**
     * The same for the same mailbox, on every machine: whatever case it is typed in, and whether its domain is in letters
     * or in their ASCII form (RFC 5891).
     */
    public String toCompare() {
        String lower = Normalizer.normalize(value, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int at = lower.indexOf('@');
        return lower.substring(0, at + 1) + ascii(lower.substring(at + 1));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException hasNone) {
            return domain;
        }
    }
}
