package io.gigstack.connect.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;

/** The way that an old event goes: stored JSON, upcaster, record of today. */
class UpcastingTest {

    private final EventSerializer serializer = new EventSerializer();

    @Test
    void anEventOfAnOlderRevisionIsLiftedBeforeItIsRead() {
        var stored = new GenericDomainEventEntry<>(
                "Team",
                "team_1",
                4,
                "evt_1",
                "2024-01-15T10:30:00.000Z",
                "team.suspended",
                "0",
                """
                {"teamId":"team_1","why":"Unpaid invoices","occurredAt":"2024-01-15T10:30:00.000Z"}
                """.getBytes(StandardCharsets.UTF_8),
                "{}".getBytes(StandardCharsets.UTF_8));

        IntermediateEventRepresentation lifted = new EventUpcasterChain(new ReasonWasCalledWhy())
                .upcast(Stream.of(new InitialEventRepresentation(stored, serializer)))
                .findFirst()
                .orElseThrow();

        Object read = serializer.deserialize(lifted.getData());
        assertThat(read)
                .isEqualTo(new TeamSuspended("team_1", "Unpaid invoices", Instant.parse("2024-01-15T10:30:00Z")));
    }

    private static final class ReasonWasCalledWhy extends SingleEventUpcaster {

        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(new SimpleSerializedType("team.suspended", "0"));
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(
                    new SimpleSerializedType("team.suspended", "1"), JsonNode.class, UpcastingTest::renameWhy);
        }
    }

    private static JsonNode renameWhy(JsonNode payload) {
        ObjectNode object = (ObjectNode) payload;
        object.set("reason", object.remove("why"));
        return object;
    }
}
