package io.gigstack.connect.events.wire;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/** Writes events as JSON under the name and revision of their {@link EventType}. */
public final class EventSerializer extends JacksonSerializer {

    public EventSerializer() {
        super(JacksonSerializer.builder().objectMapper(EventJson.mapper()));
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
        return EventType.of(type)
                .<SerializedType>map(known -> new SimpleSerializedType(known.name(), known.revision()))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    @SuppressWarnings("rawtypes") // the signature is Axon's
    public Class classForType(SerializedType type) {
        return EventType.named(type.getName()).<Class>map(EventType::payload).orElseGet(() -> super.classForType(type));
    }
}
