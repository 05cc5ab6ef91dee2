package io.gigstack.connect.command.reference;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language by its BCP 47 tag (RFC 5646), such as {@code es-MX}: well-formed, of at most 35 characters, and each part
 * known. Any case is taken and the canonical form kept: {@code ES-mx} becomes {@code es-MX}, {@code iw} becomes
 * {@code he}.
 *
 * <p>Known are the languages of ISO 639-1 and those of three letters that Unicode CLDR has a name for, the scripts of
 * ISO 15924, the countries of ISO 3166-1 and areas of UN M.49 ({@code es-419}), the registered variants, and the
 * extensions {@code u} and {@code t}. What follows {@code x} is private by definition and not looked into.
 */
public record Language(String value) {

    /** The length that RFC 5646, section 4.4.1, asks every implementation to have room for. */
    private static final int LONGEST = 35;

    private static final Pattern SHAPE = Pattern.compile("[a-zA-Z0-9-]{2," + LONGEST + "}");

    // The JDK renews iw, in and ji by itself, but not these two of the registry.
    private static final Map<String, String> RENEWED = Map.of("mo", "ro", "jw", "jv");

    private static final Set<Character> EXTENSIONS = Set.of('u', 't', 'x');
    private static final Set<String> SHORT_LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Set<String> COUNTRIES = Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2);

    /** Pairs of kind and subtag. */
    private static final Set<List<String>> SUBTAGS = Set.copyOf(Rows.of("language-subtags.csv"));

    public Language {
        value = canonical(value);
    }

    private static String canonical(String tag) {
        if (!SHAPE.matcher(tag).matches()) {
            throw unknown();
        }
        Locale locale = parsed(tag.toLowerCase(Locale.ROOT));
        if (!isKnown(locale)) {
            throw unknown();
        }
        return locale.toLanguageTag();
    }

    private static Locale parsed(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            String language = RENEWED.getOrDefault(locale.getLanguage(), locale.getLanguage());
            return new Locale.Builder().setLocale(locale).setLanguage(language).build();
        } catch (IllformedLocaleException _) {
            throw unknown();
        }
    }

    private static boolean isKnown(Locale locale) {
        String language = locale.getLanguage();
        String script = locale.getScript();
        String region = locale.getCountry();
        return (SHORT_LANGUAGES.contains(language) || isListed("language", language))
                && (script.isEmpty() || isListed("script", script))
                && (region.isEmpty() || COUNTRIES.contains(region) || isListed("region", region))
                && areKnownVariants(locale.getVariant())
                && EXTENSIONS.containsAll(locale.getExtensionKeys());
    }

    private static boolean areKnownVariants(String joined) {
        if (joined.isEmpty()) {
            return true;
        }
        List<String> variants = List.of(joined.split("_", -1));
        // RFC 5646, section 2.2.5: the same variant must not appear twice.
        return variants.stream().allMatch(variant -> isListed("variant", variant))
                && Set.copyOf(variants).size() == variants.size();
    }

    private static boolean isListed(String kind, String subtag) {
        return SUBTAGS.contains(List.of(kind, subtag));
    }

    private static InvalidValue unknown() {
        return new InvalidValue("must be a known BCP 47 language tag of at most 35 characters, such as es or es-MX");
    }
}
