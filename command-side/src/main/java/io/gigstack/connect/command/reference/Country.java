package io.gigstack.connect.command.reference;

import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Set;

/**
 * A country by its ISO 3166-1 alpha-2 code in upper case, such as {@code MX}. The 249 officially assigned codes, and
 * none of the reserved or borrowed ones ({@code UK}, {@code EU}, {@code XK}).
 */
public record Country(String value) {

    private static final Set<String> CODES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    public Country {
        if (!CODES.contains(value)) {
            throw new InvalidValue("must be an ISO 3166-1 alpha-2 country code in upper case, such as MX");
        }
    }

    /** Every country, in the order of the codes. */
    public static List<Country> all() {
        return CODES.stream().sorted().map(Country::new).toList();
    }

    /** The country's name in English, by Unicode CLDR. */
    public String name() {
        return Locale.of("", value).getDisplayCountry(Locale.ENGLISH);
    }
}
