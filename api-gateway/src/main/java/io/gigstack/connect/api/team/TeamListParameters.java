package io.gigstack.connect.api.team;

import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Paging;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.command.reference.Country;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.query.teamlist.ListTeams;
import io.gigstack.connect.query.teamlist.ListTeams.After;
import io.gigstack.connect.query.teamlist.ListTeams.Filter;
import io.gigstack.connect.query.teamlist.ListTeams.Sort;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters of the team list. */
final class TeamListParameters {

    private static final Set<String> STATUSES = Set.of("active", "suspended", "deleted");
    private static final int LONGEST_INDUSTRY = 80;
    private static final int LONGEST_NAME = 120;

    private TeamListParameters() {}

    static ListTeams read(OrganizationId organization, QueryParameters parameters) {
        Filter filter = new Filter(
                parameters.optional("status", TeamListParameters::status),
                parameters.optional("industry", value -> text(value, LONGEST_INDUSTRY)),
                parameters.optional("country", code -> new Country(code).value()),
                parameters.bool("onboarded"),
                parameters.optional("q", value -> text(value, LONGEST_NAME)));
        Sort sort = Objects.requireNonNullElse(
                parameters.optional("sort", TeamListParameters::sort), Sort.CREATED_AT_DESCENDING);
        Paging<After> paging = Paging.read(parameters, cursor -> after(organization, list(sort, filter), sort, cursor));
        parameters.done();
        return new ListTeams(organization.value(), filter, sort, paging.limit(), paging.offset(), paging.after());
    }

    static String cursor(ListTeams query, After after) {
        return Cursor.write(
                new OrganizationId(query.organizationId()),
                list(query.sort(), query.filter()),
                after.key(),
                after.teamId());
    }

    /** A cursor belongs to one order and one filter. */
    private static String list(Sort sort, Filter filter) {
        return "teams."
                + Integer.toHexString(Objects.hash(
                        sort.parameter(),
                        filter.status(),
                        filter.industry(),
                        filter.country(),
                        filter.onboarded(),
                        filter.name()));
    }

    private static After after(OrganizationId organization, String list, Sort sort, String cursor) {
        List<String> place = Cursor.read(organization, list, 2, cursor);
        boolean possible = switch (sort) {
            case CREATED_AT, CREATED_AT_DESCENDING -> isInstant(place.getFirst());
            case NAME, NAME_DESCENDING -> true;
        };
        if (!possible || !isTeam(place.getLast())) {
            throw Cursor.notOurs();
        }
        return new After(place.getFirst(), place.getLast());
    }

    /** One that the database knows too: Java's reach much further in both directions. */
    private static boolean isInstant(String key) {
        try {
            return Instant.parse(key).isAfter(Instant.EPOCH) && !key.startsWith("+");
        } catch (DateTimeException forged) {
            return false;
        }
    }

    private static boolean isTeam(String id) {
        try {
            return new TeamId(id).value().equals(id);
        } catch (InvalidValue forged) {
            return false;
        }
    }

    private static String status(String value) {
        if (!STATUSES.contains(value)) {
            throw new InvalidValue("must be active, suspended or deleted");
        }
        return value;
    }

    private static String text(String value, int most) {
        if (value.isEmpty() || value.codePointCount(0, value.length()) > most) {
            throw new InvalidValue("must have 1 to %d characters".formatted(most));
        }
        return value;
    }

    private static Sort sort(String value) {
        return Arrays.stream(Sort.values())
                .filter(sort -> sort.parameter().equals(value))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("must be one of "
                        + Arrays.stream(Sort.values()).map(Sort::parameter).collect(Collectors.joining(", "))));
    }
}
