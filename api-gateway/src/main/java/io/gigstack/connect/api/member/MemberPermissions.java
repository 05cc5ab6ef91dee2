package io.gigstack.connect.api.member;

import io.gigstack.connect.api.history.HistoryItem;
import io.gigstack.connect.api.history.HistoryItems;
import io.gigstack.connect.api.member.Grants.Held;
import io.gigstack.connect.query.history.MemberStory;
import io.gigstack.connect.query.history.MemberStory.Chapter;
import java.util.List;

/**
 * What a member may do, and since which event.
 *
 * @param inForce whether it can make use of it: it is active and the team is not deleted
 * @param taken what it might do once and may no more
 * @param events those that the others name by their sequence
 */
record MemberPermissions(
        String memberId,
        String teamId,
        String role,
        String status,
        boolean inForce,
        List<Granted> permissions,
        List<Taken> taken,
        List<HistoryItem> events) {

    /** @param through {@code role} if it is one of the role's defaults, {@code explicit} if it was given by itself */
    record Granted(String permission, String through, long grantedBy) {}

    record Taken(String permission, long takenBy) {}

    static MemberPermissions of(String memberId, String teamId, MemberStory story, HistoryItems items) {
        Grants grants = Grants.of(story.chapters());
        Chapter last = story.chapters().getLast();
        return new MemberPermissions(
                memberId,
                teamId,
                last.role(),
                last.status(),
                last.status().equals("active") && !story.teamDeleted(),
                grants.held().entrySet().stream()
                        .map(held -> granted(held.getKey(), held.getValue()))
                        .toList(),
                grants.lost().entrySet().stream()
                        .map(lost -> new Taken(lost.getKey(), lost.getValue()))
                        .toList(),
                items.of(story.chapters().stream()
                        .map(Chapter::event)
                        .filter(event -> grants.names(event.sequence()))
                        .toList()));
    }

    private static Granted granted(String permission, Held held) {
        return new Granted(permission, held.role() == null ? "explicit" : "role", held.since());
    }
}
