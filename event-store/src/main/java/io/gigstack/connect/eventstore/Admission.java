package io.gigstack.connect.eventstore;

import io.gigstack.connect.eventstore.Outcome.Refused;
import io.gigstack.connect.eventstore.Outcome.Written;
import io.gigstack.connect.eventstore.Stored.Name;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;

/**
 * Decides, one after the other, which appends of a batch may be written, and gives their events the next positions.
 * Whoever is refused leaves no trace, so that the ones behind it are judged as if it had not been there.
 */
final class Admission {

    private final Map<String, Long> lastSequences;
    private final Map<String, Long> writtenBefore;
    private final Set<Name> receipts;
    private final Map<Name, String> owners;
    private long head;

    private final List<EventRow> events = new ArrayList<>();
    private final Extras extras = new Extras();
    private final Map<String, Long> writers = new LinkedHashMap<>();
    private final long firstPosition;

    Admission(Stored stored) {
        lastSequences = new HashMap<>(stored.lastSequences());
        writtenBefore = stored.positions();
        receipts = new HashSet<>(stored.receipts());
        owners = new HashMap<>(stored.owners());
        head = stored.head();
        firstPosition = head + 1;
    }

    Outcome judge(Append append) {
        if (!append.events().isEmpty()) {
            Long before = writtenBefore.get(append.events().getLast().eventId());
            if (before != null) {
                return new Written(before);
            }
        }
        RuntimeException why = whyNot(append);
        return why == null ? admit(append) : new Refused(why);
    }

    private @Nullable RuntimeException whyNot(Append append) {
        for (Receipt receipt : append.extras().receipts()) {
            if (receipts.contains(Name.of(receipt))) {
                return new ReceiptExistsException(receipt);
            }
        }
        for (ClaimChange change : append.extras().claims()) {
            String owner = owners.get(Name.of(change.claim()));
            if (owner != null && !owner.equals(change.claim().owner())) {
                return new ClaimTakenException(change.claim());
            }
        }
        return conflict(append.events());
    }

    /** An event has to be the next one of its aggregate: neither a second one of its sequence, nor one behind a hole. */
    private @Nullable RuntimeException conflict(List<EventRow> events) {
        Map<String, Long> next = new HashMap<>();
        for (EventRow event : events) {
            long last = next.getOrDefault(event.aggregateId(), lastSequences.getOrDefault(event.aggregateId(), -1L));
            if (event.sequence() != last + 1) {
                String what = "%s has %d events; one of sequence %d can't be the next"
                        .formatted(event.aggregateId(), last + 1, event.sequence());
                return event.sequence() == 0
                        ? new AggregateStreamCreationException(what)
                        : new ConcurrencyException(what);
            }
            next.put(event.aggregateId(), event.sequence());
        }
        return null;
    }

    private Outcome admit(Append append) {
        for (EventRow event : append.events()) {
            lastSequences.put(event.aggregateId(), event.sequence());
            events.add(event);
            head++;
        }
        append.extras().receipts().forEach(receipt -> receipts.add(Name.of(receipt)));
        append.extras().claims().forEach(this::change);
        extras.addAll(append.extras());
        if (append.writer() != null && !append.events().isEmpty()) {
            writers.put(append.writer(), head);
        }
        return new Written(head);
    }

    private void change(ClaimChange change) {
        Name name = Name.of(change.claim());
        if (change.taken()) {
            owners.put(name, change.claim().owner());
        } else {
            owners.remove(name);
        }
    }

    /** The position of the first of the {@link #events()}; each next one has the next position. */
    long firstPosition() {
        return firstPosition;
    }

    long head() {
        return head;
    }

    List<EventRow> events() {
        return events;
    }

    Extras extras() {
        return extras;
    }

    /** How far each writer has come. */
    Map<String, Long> writers() {
        return writers;
    }

    boolean isEmpty() {
        return events.isEmpty() && extras.isEmpty();
    }
}
