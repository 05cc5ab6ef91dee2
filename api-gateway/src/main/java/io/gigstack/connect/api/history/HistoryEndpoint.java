package io.gigstack.connect.api.history;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.Masking;
import io.gigstack.connect.api.web.Queries;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.api.web.Version;
import io.gigstack.connect.command.MemberId;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.query.history.FindHistory;
import io.gigstack.connect.query.history.HistoryPage;
import io.gigstack.connect.query.history.HistoryPage.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a team. */
@RestController
class HistoryEndpoint {

    private static final Pattern SEQUENCE = Pattern.compile("[1-9][0-9]{0,17}");

    private final Queries queries;

    HistoryEndpoint(Queries queries) {
        this.queries = queries;
    }

    record Actor(String type, String id) {

        static @Nullable Actor of(@Nullable String id) {
            if (id == null) {
                return null;
            }
            return new Actor(type(id), id);
        }

        private static String type(String id) {
            if (id.equals(Caller.SERVICE)) {
                return "service";
            }
            // Who accepts an invitation has no key yet.
            return id.startsWith(MemberId.PREFIX) ? "member" : "api_key";
        }
    }

    record HistoryItem(
            String id,
            long sequence,
            String type,
            Instant occurredAt,
            @Nullable Actor actor,
            @Nullable String requestId,
            @Nullable String reason,
            List<FieldChange> changes) {

        static HistoryItem of(HistoryPage.Entry entry) {
            return new HistoryItem(
                    entry.id(),
                    entry.sequence(),
                    entry.type(),
                    entry.occurredAt(),
                    Actor.of(entry.actor()),
                    entry.requestId(),
                    entry.reason(),
                    entry.changes().stream().map(HistoryItem::masked).toList());
        }

        /** Of all that changes only what was recorded with a step is an object. */
        private static FieldChange masked(FieldChange change) {
            return new FieldChange(change.field(), Masking.secretsIn(change.from()), Masking.secretsIn(change.to()));
        }
    }

    @GetMapping("/v2/connect/teams/{teamId}/history")
    ResponseEntity<Page<HistoryItem>> history(Caller caller, @PathVariable TeamId teamId, QueryParameters parameters) {
        String list = "history." + teamId.value();
        Long after = parameters.optional("next", cursor -> after(caller.organizationId(), list, cursor));
        int limit = parameters.limit();
        parameters.done();
        FindHistory query = new FindHistory(
                caller.organizationId().value(), teamId.value(), Objects.requireNonNullElse(after, 0L), limit);
        return queries.ask(caller, query)
                .respond(
                        "Team",
                        page -> ResponseEntity.ok().eTag(Version.tag(page.total())),
                        page -> page(caller.organizationId(), list, page));
    }

    private static long after(OrganizationId organization, String list, String cursor) {
        String place = Cursor.read(organization, list, 1, cursor).getFirst();
        if (!SEQUENCE.matcher(place).matches()) {
            throw Cursor.notOurs();
        }
        return Long.parseLong(place);
    }

    private static Page<HistoryItem> page(OrganizationId organization, String list, HistoryPage page) {
        String next = page.hasMore() && !page.entries().isEmpty()
                ? Cursor.write(
                        organization,
                        list,
                        Long.toString(page.entries().getLast().sequence()))
                : null;
        return Page.of(
                page.entries().stream().map(HistoryItem::of).toList(),
                "History retrieved successfully",
                page.total(),
                next);
    }
}
