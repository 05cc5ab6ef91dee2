package io.gigstack.connect.query.teamlist;

import io.gigstack.connect.query.projection.Change;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

        /** Its own: an industry or country that it has not counts as any. */
        static Kind of(TeamSummary team) {
            return new Kind(
                    team.organizationId(),
                    Objects.requireNonNullElse(team.industry(), ANY),
                    Objects.requireNonNullElse(team.country(), ANY),
                    team.deleted(),
                    team.status(),
                    team.steps().completed());
        }

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
        Map<Kind, Long> differences = new HashMap<>();
        for (Change<TeamSummary> change : changes) {
            Kind before = change.before() == null ? null : Kind.of(change.before());
            Kind after = Kind.of(change.after());
            if (!after.equals(before)) {
                add(differences, before, -1);
                add(differences, after, 1);
            }
        }
        return differences.entrySet().stream()
                .filter(difference -> difference.getValue() != 0)
                .sorted(Map.Entry.comparingByKey(Kind.ORDER))
                .map(difference -> new TeamCount(difference.getKey(), difference.getValue()))
                .toList();
    }

    private static List<String> anyOr(String own) {
        return own.equals(ANY) ? List.of(ANY) : List.of(ANY, own);
    }

    private static void add(Map<Kind, Long> differences, @Nullable Kind own, long teams) {
        if (own == null) {
            return;
        }
        for (String industry : anyOr(own.industry())) {
            for (String country : anyOr(own.country())) {
                Kind kind =
                        new Kind(own.organizationId(), industry, country, own.deleted(), own.status(), own.onboarded());
                differences.merge(kind, teams, Long::sum);
            }
        }
    }
}
