package io.gigstack.connect.api.json;

import tools.jackson.databind.json.JsonMapper;

/** How large a value is. */
public final class JsonSize {

    private static final JsonMapper JSON = JsonMapper.shared();

    private JsonSize() {}

    /** Bytes of a plain value as JSON without white space. */
    public static int of(Object value) {
        return JSON.writeValueAsBytes(value).length;
    }
}
