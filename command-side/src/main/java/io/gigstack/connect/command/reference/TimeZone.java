package io.gigstack.connect.command.reference;

import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A time zone by its name in the IANA tz database, case-sensitive, such as {@code America/Mexico_City}. The names are
 * those of the running JDK's copy of the database.
 *
 * <p>Older names that the database keeps as links ({@code Asia/Calcutta}, {@code EST5EDT}) are accepted and stay as
 * they are. An offset is refused ({@code +02:00}, {@code GMT+2}, {@code Z}), and so is one in the form of a name
 * ({@code Etc/GMT+5}, {@code GMT0}): it knows no daylight saving time, and its sign is the reverse of what people read.
 */
public record TimeZone(String value) {

    private static final Predicate<String> OFFSET =
            Pattern.compile("(Etc/)?GMT[+-]?[0-9]+").asMatchPredicate();

    // SystemV/ is the JDK's own, not IANA's.
    private static final Set<String> NAMES = ZoneId.getAvailableZoneIds().stream()
            .filter(name -> !name.startsWith("SystemV/"))
            .filter(OFFSET.negate())
            .collect(Collectors.toUnmodifiableSet());

    public TimeZone {
        if (!NAMES.contains(value)) {
            throw new InvalidValue("must be an IANA time zone name, not an offset, such as America/Mexico_City");
        }
    }
}
