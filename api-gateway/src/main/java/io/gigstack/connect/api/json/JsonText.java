package io.gigstack.connect.api.json;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plain value as a text: the same one for values that are equal, whatever the order of their members. */
public final class JsonText {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private JsonText() {}

    public static String of(Object value) {
        return JSON.writeValueAsString(value);
    }

    public static Object value(String text) {
        return JSON.readValue(text, Object.class);
    }
}
