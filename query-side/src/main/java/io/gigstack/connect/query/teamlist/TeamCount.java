package io.gigstack.connect.query.teamlist;

import io.gigstack.connect.query.projection.Change;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many teams there are of a kind, or how many more.
 *
 * <p>Industries and countries are many, so a team counts under its own and under any. Of the rest there are few
 * combinations: whoever leaves them open adds those up.
 */
record TeamCount(Kind kind, long teams) {

    /** What stands for any industry or country, also for none. No industry and no country is empty. */
    static final String ANY = "";

    record Kind(
            String organizationId, String industry, String country, boolean deleted, String status, boolean onboarded) {

        /** Whoever changes several counts does so in this order, so that no two wait for each other. */
        static final Comparator<Kind> ORDER = Comparator.comparing(Kind::organizationId)
                .thenComparing(Kind::industry)
                .thenComparing(Kind::country)
                .thenComparing(Kind::deleted)
                .thenComparing(Kind::status)
                .thenComparing(Kind::onboarded);
    }

    /** By how much these changes change the counts, in the order of kinds. */
    static List<TeamCount> differences(Collection<Change<TeamSummary>> changes) {
        Map<Kind, Long> differences = new TreeMap<>(Kind.ORDER);
        for (Change<TeamSummary> change : changes) {
            kinds(change.before()).forEach(kind -> differences.merge(kind, -1L, Long::sum));
            kinds(change.after()).forEach(kind -> differences.merge(kind, 1L, Long::sum));
        }
        return differences.entrySet().stream()
                .filter(difference -> difference.getValue() != 0)
                .map(difference -> new TeamCount(difference.getKey(), difference.getValue()))
                .toList();
    }

    private static Stream<Kind> kinds(@Nullable TeamSummary team) {
        if (team == null) {
            return Stream.of();
        }
        return anyOr(team.industry())
                .flatMap(industry -> anyOr(team.country())
                        .map(country -> new Kind(
                                team.organizationId(),
                                industry,
                                country,
                                team.deleted(),
                                team.status(),
                                team.steps().completed())));
    }

    private static Stream<String> anyOr(@Nullable String value) {
        return value == null ? Stream.of(ANY) : Stream.of(ANY, value);
    }
}
