package io.gigstack.connect.query;

import io.gigstack.connect.events.ApiKeyEvent;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.wire.EventMetadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log as a test writes it. */
public record Log(EventStore store, JdbcClient jdbc) {

    private static final Map<String, ?> BY =
            Map.of(EventMetadata.ACTOR, "key_1", EventMetadata.ORGANIZATION, "org_1", EventMetadata.REQUEST, "req_1");

    /** Appends the next events of one team, and gives the position of the last one. */
    public long append(TeamEvent... events) {
        return append(List.of(events));
    }

    public long append(List<? extends TeamEvent> events) {
        return append("team", events.getFirst().teamId(), events);
    }

    public long append(ApiKeyEvent... events) {
        return append("api_key", events[0].keyId(), List.of(events));
    }

    /** Appends the next events of one aggregate in one transaction, and gives the position of the last one. */
    public long append(String type, String aggregate, List<?> payloads) {
        long next = store.lastSequenceNumberFor(aggregate).orElse(-1L) + 1;
        List<DomainEventMessage<?>> messages = new ArrayList<>();
        for (Object payload : payloads) {
            messages.add(new GenericDomainEventMessage<>(type, aggregate, next + messages.size(), payload, BY));
        }
        store.publish(messages);
        return jdbc.sql("select max(position) from event where aggregate_id = :id")
                .param("id", aggregate)
                .query(Long.class)
                .single();
    }

    /** Position of the last event; 0 when there is none. */
    public long head() {
        return jdbc.sql("select coalesce(max(position), 0) from event")
                .query(Long.class)
                .single();
    }
}
