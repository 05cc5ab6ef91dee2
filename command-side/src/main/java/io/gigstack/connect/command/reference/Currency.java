package io.gigstack.connect.command.reference;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A currency by its ISO 4217 code in upper case, such as {@code MXN}. Money in use today: the JDK also knows withdrawn
 * currencies, funds, metals and test codes, and may lag behind the standard, so {@code currencies.csv} alone decides.
 */
public record Currency(String value) {

    private static final Set<String> CODES =
            Rows.of("currencies.csv").stream().map(List::getFirst).collect(Collectors.toUnmodifiableSet());

    public Currency {
        if (!CODES.contains(value)) {
            throw new InvalidValue("must be an active ISO 4217 currency code in upper case, such as MXN");
        }
    }

    /** Every active currency, in the order of the codes. */
    public static List<Currency> all() {
        return CODES.stream().sorted().map(Currency::new).toList();
    }

    /** The currency's name in English, by Unicode CLDR; its code where this JDK does not know it yet. */
    public String name() {
        try {
            return java.util.Currency.getInstance(value).getDisplayName(Locale.ENGLISH);
        } catch (IllegalArgumentException _) {
            return value;
        }
    }
}
