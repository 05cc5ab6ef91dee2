package io.gigstack.connect.api.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.query.history.HistoryPage.Entry;
import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event of a team's history as the API shows it. */
public record HistoryItem(
        String id,
        long sequence,
        String type,
        Instant occurredAt,
        @Nullable Actor actor,
        @Nullable String requestId,
        @Nullable String reason,
        List<FieldChange> changes) {

    /** @param apiKeyId with which key a member did it; null for who accepts an invitation and has none yet */
    public record Actor(
            String type,
            String id,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String apiKeyId) {

        static @Nullable Actor of(Entry entry) {
            String id = entry.actor();
            if (id == null) {
                return null;
            }
            if (entry.member() != null) {
                return new Actor("member", entry.member(), id);
            }
            return new Actor(type(id), id, null);
        }

        private static String type(String id) {
            if (id.equals(Caller.SERVICE)) {
                return "service";
            }
            return id.startsWith(MemberId.PREFIX) ? "member" : "api_key";
        }
    }

    /** @param changes those of the entry, with nothing sealed or secret in them any more */
    static HistoryItem of(Entry entry, List<FieldChange> changes) {
        return new HistoryItem(
                entry.id(),
                entry.sequence(),
                entry.type(),
                entry.occurredAt(),
                Actor.of(entry),
                entry.requestId(),
                entry.reason(),
                changes);
    }
}
