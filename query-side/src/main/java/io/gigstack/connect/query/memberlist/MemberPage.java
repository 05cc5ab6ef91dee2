package io.gigstack.connect.query.memberlist;

import java.util.List;

/**
 * A page of members.
 *
 * @param total how many members fit the filter on all pages
 * @param version of the team, as of which they are so
 */
public record MemberPage(List<MemberView> members, long total, boolean hasMore, long version) {}
