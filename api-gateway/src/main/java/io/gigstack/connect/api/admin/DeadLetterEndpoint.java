package io.gigstack.connect.api.admin;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonBody;
import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.api.web.Envelope.One;
import io.gigstack.connect.api.web.Envelope.Page;
import io.gigstack.connect.api.web.QueryParameters;
import io.gigstack.connect.query.projection.DeadLetter;
import io.gigstack.connect.query.projection.ParkedEvents;
import io.gigstack.connect.query.projection.Retried;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The events that a projection could not fold: seen, folded after all, or given up. */
@RestController
@RequestMapping("/v2/admin/projections/{projection}/dead-letters")
class DeadLetterEndpoint {

    private final ParkedEvents parked;

    DeadLetterEndpoint(ParkedEvents parked) {
        this.parked = parked;
    }

    /** @param discarded how many events were given up */
    record Discarded(long discarded) {}

    @GetMapping
    Page<DeadLetter> list(@PathVariable String projection, QueryParameters parameters) {
        int limit = parameters.limit();
        Long after = parameters.optional("next", DeadLetterEndpoint::position);
        parameters.done();
        List<DeadLetter> some = parked.page(projection, after == null ? 0 : after, limit + 1);
        List<DeadLetter> page = some.subList(0, Math.min(limit, some.size()));
        String next = some.size() > limit ? String.valueOf(page.getLast().position()) : null;
        return Page.of(page, "Dead letters retrieved successfully", parked.count(projection), next);
    }

    private static long position(String cursor) {
        if (!cursor.matches("[1-9][0-9]{0,17}")) {
            throw Cursor.notOurs();
        }
        return Long.parseLong(cursor);
    }

    @PostMapping("/retry")
    One<Retried> retry(@PathVariable String projection, JsonBody body) {
        Fields fields = body.read();
        String aggregate = fields.optional("aggregateId", id -> id);
        fields.done();
        return new One<>(
                aggregate == null ? parked.retryAll(projection) : parked.retry(projection, aggregate),
                "Dead letters retried");
    }

    @PostMapping("/discard")
    One<Discarded> discard(@PathVariable String projection, JsonBody body) {
        Fields fields = body.fields();
        Supplier<String> aggregate = fields.required("aggregateId", id -> id);
        fields.done();
        return new One<>(new Discarded(parked.discardAll(projection, aggregate.get())), "Dead letters discarded");
    }

    @DeleteMapping("/{eventId}")
    One<Discarded> discard(@PathVariable String projection, @PathVariable String eventId, JsonBody body) {
        body.requireNothing();
        parked.discard(projection, eventId);
        return new One<>(new Discarded(1), "Dead letter discarded");
    }
}
