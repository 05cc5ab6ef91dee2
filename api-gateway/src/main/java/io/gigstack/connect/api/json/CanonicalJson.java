package io.gigstack.connect.api.json;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** One text for plain values that are equal, and another one for others: the order of an object's members is none. */
public final class CanonicalJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CanonicalJson() {}

    public static String of(Object value) {
        return JSON.writeValueAsString(value);
    }
}
