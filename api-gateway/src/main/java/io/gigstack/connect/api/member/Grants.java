package io.gigstack.connect.api.member;

import io.gigstack.connect.query.history.MemberStory.Chapter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which event gave a member each of its permissions, and which one took those that it has no more. A permission is given
 * anew when the reason for it becomes another one: another role, or that it was named by itself.
 *
 * @param held by the ids of permissions
 * @param lost the sequence of the event that took it, by the ids of permissions
 */
record Grants(Map<String, Held> held, Map<String, Long> lost) {

    /**
     * @param role whose default it is; null if it was given by itself
     * @param since sequence of the event that gave it
     */
    record Held(@Nullable String role, long since) {}

    static Grants of(List<Chapter> chapters) {
        Grants grants = new Grants(new TreeMap<>(), new TreeMap<>());
        chapters.forEach(grants::read);
        return grants;
    }

    private void read(Chapter chapter) {
        long sequence = chapter.event().sequence();
        Set<String> now = permissions(chapter);
        for (String gone : new TreeSet<>(held.keySet())) {
            if (!now.contains(gone)) {
                held.remove(gone);
                lost.put(gone, sequence);
            }
        }
        String role = chapter.permissions() == null ? chapter.role() : null;
        for (String permission : now) {
            lost.remove(permission);
            held.compute(
                    permission,
                    (_, before) ->
                            before != null && Objects.equals(before.role(), role) ? before : new Held(role, sequence));
        }
    }

    /** Who is no member any more may do nothing. One that is invited or inactive keeps what it may do once it is active. */
    private static Set<String> permissions(Chapter chapter) {
        return switch (chapter.status()) {
            case "removed", "erased" -> Set.of();
            default -> Set.copyOf(MemberResponse.permissions(chapter.role(), chapter.permissions()));
        };
    }

    /** Whether an event is one of those that gave or took. */
    boolean names(long sequence) {
        return held.values().stream().anyMatch(one -> one.since() == sequence) || lost.containsValue(sequence);
    }
}
