package io.gigstack.connect.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.gigstack.connect.eventstore.Written.Forgotten;
import io.gigstack.connect.eventstore.Written.Note;
import io.gigstack.connect.eventstore.Written.OldSummary;
import io.gigstack.connect.eventstore.Written.Summary;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.UnknownSerializedType;

/** Writes what is {@link Written} as plain text: an engine has no need to know JSON. */
@SuppressWarnings({"unchecked", "rawtypes", "TypeParameterUnusedInFormals"}) // the signatures are Axon's
final class TextSerializer implements Serializer {

    private static final String ENTRY = "\u001e";
    private static final String VALUE = "\u001f";

    private static final Map<Class<?>, SerializedType> TYPES = Map.of(
            Note.class, new SimpleSerializedType("note", "1"),
            Summary.class, new SimpleSerializedType("summary", "2"),
            OldSummary.class, new SimpleSerializedType("summary", "1"),
            Forgotten.class, new SimpleSerializedType("forgotten", "1"),
            MetaData.class, new SimpleSerializedType(MetaData.class.getName(), null));

    private static final Map<String, Class<?>> CLASSES =
            Map.of("note", Note.class, "summary", Summary.class, MetaData.class.getName(), MetaData.class);

    private final Converter converter = new ChainingConverter();

    @Override
    public <T> SerializedObject<T> serialize(Object object, Class<T> representation) {
        String text = object instanceof Written written ? written.text() : entries((MetaData) object);
        T data = converter.convert(text.getBytes(UTF_8), representation);
        return new SimpleSerializedObject<>(data, representation, typeForClass(object.getClass()));
    }

    private static String entries(MetaData metadata) {
        return metadata.entrySet().stream()
                .map(entry -> entry.getKey() + VALUE + entry.getValue())
                .collect(Collectors.joining(ENTRY));
    }

    @Override
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String text = new String(converter.convert(stored, byte[].class).getData(), UTF_8);
        Class type = classForType(stored.getType());
        if (type == Note.class) {
            return (T) new Note(text);
        }
        if (type == Summary.class) {
            return (T) new Summary(text);
        }
        return type == MetaData.class ? (T) metadata(text) : (T) new UnknownSerializedType(this, stored);
    }

    private static MetaData metadata(String text) {
        Map<String, Object> entries = new HashMap<>();
        Arrays.stream(text.split(ENTRY, -1)).filter(entry -> !entry.isEmpty()).forEach(entry -> {
            int value = entry.indexOf(VALUE);
            entries.put(entry.substring(0, value), entry.substring(value + 1));
        });
        return MetaData.from(entries);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> representation) {
        return converter.canConvert(byte[].class, representation);
    }

    @Override
    public Class classForType(SerializedType type) {
        return CLASSES.getOrDefault(type.getName(), UnknownSerializedType.class);
    }

    @Override
    public SerializedType typeForClass(Class type) {
        return TYPES.getOrDefault(type, SerializedType.emptyType());
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
