package io.gigstack.connect.query.history;

import io.gigstack.connect.query.history.HistoryPage.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The events of a member, oldest first.
 *
 * @param version of the team by then
 * @param teamDeleted whether the team was deleted by then
 */
public record MemberStory(long version, boolean teamDeleted, List<Chapter> chapters) {

    /**
     * One of its events, and what it was after it.
     *
     * @param permissions ids; null if they are those of the role
     * @param status {@code invited}, {@code active}, {@code inactive}, {@code removed} or {@code erased}
     */
    public record Chapter(
            Entry event, String role, @Nullable List<String> permissions, String status) {}
}
