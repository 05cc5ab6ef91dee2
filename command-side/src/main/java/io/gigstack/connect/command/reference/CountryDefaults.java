package io.gigstack.connect.command.reference;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a team's settings are when only its country is known, from {@code countries.csv}, whose head says how it was
 * derived from ISO 4217, the IANA tz database and Unicode CLDR. Where there is no country, or it has no such thing of
 * its own: the US dollar, {@code UTC}, English.
 */
public record CountryDefaults(Currency currency, TimeZone timezone, Language language) {

    private static final CountryDefaults ELSEWHERE =
            new CountryDefaults(new Currency("USD"), new TimeZone("UTC"), new Language("en"));

    private static final Map<String, List<String>> ROWS =
            Rows.of("countries.csv").stream().collect(Collectors.toUnmodifiableMap(List::getFirst, row -> row));

    public static CountryDefaults of(@Nullable Country country) {
        List<String> row = country == null ? null : ROWS.get(country.value());
        if (row == null) {
            return ELSEWHERE;
        }
        return new CountryDefaults(
                valueOr(ELSEWHERE.currency, row.get(1), Currency::new),
                valueOr(ELSEWHERE.timezone, row.get(2), TimeZone::new),
                valueOr(ELSEWHERE.language, row.get(3), Language::new));
    }

    private static <T> T valueOr(T fallback, String cell, Function<String, T> type) {
        return cell.isEmpty() ? fallback : type.apply(cell);
    }
}
