package io.gigstack.connect.query.teamlist;

import io.gigstack.connect.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which teams does this organization have?
 *
 * @param limit most teams in the answer: 1 to 100
 * @param offset teams to skip; 0 when walking by {@code after}
 * @param after the last team of the page before, or null for the first page
 */
public record ListTeams(
        String organizationId,
        Filter filter,
        Sort sort,
        int limit,
        int offset,
        @Nullable After after) implements Query<TeamPage> {

    public static final String READ_MODEL = "team_list";

    /**
     * Only teams that fit all that is given; null for any.
     *
     * @param status {@code active}, {@code suspended} or {@code deleted}; null for all but the deleted ones
     * @param name a part of the name, in any case
     */
    public record Filter(
            @Nullable String status,
            @Nullable String industry,
            @Nullable String country,
            @Nullable Boolean onboarded,
            @Nullable String name) {

        boolean isDeleted() {
            return "deleted".equals(status);
        }

        /** What a team's own status has to be; null for any. A deleted team keeps the one that it had. */
        @Nullable
        String standing() {
            return isDeleted() ? null : status;
        }
    }

    /** The order; teams that are equal in it are ordered by id, which no two share. */
    public enum Sort {
        CREATED_AT("createdAt", "created_at", "timestamptz", "asc", ">"),
        CREATED_AT_DESCENDING("-createdAt", "created_at", "timestamptz", "desc", "<"),
        NAME("name", "name_key", "text", "asc", ">"),
        NAME_DESCENDING("-name", "name_key", "text", "desc", "<");

        private final String parameter;
        final String column;
        final String type;
        final String direction;
        final String beyond;

        Sort(String parameter, String column, String type, String direction, String beyond) {
            this.parameter = parameter;
            this.column = column;
            this.type = type;
            this.direction = direction;
            this.beyond = beyond;
        }

        /** As a caller writes it. */
        public String parameter() {
            return parameter;
        }
    }

    /** Where a page ended: the last team's place in the order. */
    public record After(String key, String teamId) {}

    @Override
    public String readModel() {
        return READ_MODEL;
    }

    @Override
    public Class<TeamPage> view() {
        return TeamPage.class;
    }
}
