package io.gigstack.connect.query.memberlist;

import io.gigstack.connect.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Who are the members of this team? In the order in which they were invited. No answer for a deleted team or another
 * organization's.
 *
 * @param role null for any
 * @param status {@code invited}, {@code active} or {@code inactive}; null for any
 * @param limit most members in the answer: 1 to 100
 * @param offset members to skip; 0 when walking by {@code after}
 * @param after the last member of the page before, or null for the first page
 */
public record ListMembers(
        String organizationId,
        String teamId,
        @Nullable String role,
        @Nullable String status,
        int limit,
        int offset,
        @Nullable String after)
        implements Query<MemberPage> {

    public static final String READ_MODEL = "member_list";

    @Override
    public String readModel() {
        return READ_MODEL;
    }

    @Override
    public Class<MemberPage> view() {
        return MemberPage.class;
    }
}
