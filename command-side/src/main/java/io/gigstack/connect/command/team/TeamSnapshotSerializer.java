package io.gigstack.connect.command.team;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.gigstack.connect.events.wire.EventJson;
import io.gigstack.connect.events.wire.UnreadableException;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Writes a team's snapshot as JSON. A snapshot of another revision is never read: the team is folded from its events
 * instead, so a change of {@link Team} only has to count the revision up.
 */
final class TeamSnapshotSerializer extends JacksonSerializer {

    private static final SerializedType TYPE = new SimpleSerializedType("team.snapshot", "4");

    TeamSnapshotSerializer() {
        super(JacksonSerializer.builder().objectMapper(mapper()));
    }

    private static ObjectMapper mapper() {
        return EventJson.mapper()
                // What a record derives from its components, such as isUntouched, is no part of it.
                .setVisibility(PropertyAccessor.IS_GETTER, JsonAutoDetect.Visibility.NONE)
                .addMixIn(TeamAggregate.class, Fields.class)
                .addMixIn(Team.class, Status.class);
    }

    /** @throws UnreadableException which quotes nothing of it */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the signature is Axon's
    public <S, T> T deserialize(SerializedObject<S> stored) {
        try {
            return super.deserialize(stored);
        } catch (SerializationException unreadable) {
            throw UnreadableException.of(stored.getType().getName(), unreadable);
        }
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Axon's
    public SerializedType typeForClass(Class type) {
        return type == TeamAggregate.class ? TYPE : super.typeForClass(type);
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Axon's
    public Class classForType(SerializedType type) {
        return type.equals(TYPE) ? TeamAggregate.class : super.classForType(type);
    }

    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    private interface Fields {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "status")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Team.Unborn.class, name = "unborn"),
        @JsonSubTypes.Type(value = Team.Active.class, name = "active"),
        @JsonSubTypes.Type(value = Team.Suspended.class, name = "suspended"),
        @JsonSubTypes.Type(value = Team.Deleted.class, name = "deleted")
    })
    private interface Status {}
}
