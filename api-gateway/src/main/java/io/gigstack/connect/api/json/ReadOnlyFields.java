package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ErrorCode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Read-only fields that a caller sent back with the others. What they must hold only the present state tells. */
public final class ReadOnlyFields {

    private final Map<String, @Nullable Object> given = new LinkedHashMap<>();

    public Map<String, @Nullable Object> given() {
        return given;
    }

    public void text(Fields fields, String name) {
        keep(fields, name, String.class, "a string");
    }

    public void textOrNull(Fields fields, String name) {
        if (fields.isNull(name)) {
            given.put(fields.place(name), null);
        } else {
            text(fields, name);
        }
    }

    public void bool(Fields fields, String name) {
        keep(fields, name, Boolean.class, "a boolean");
    }

    public void number(Fields fields, String name) {
        keep(fields, name, Long.class, "a whole number");
    }

    /** The same instant may be written in more than one way. */
    public void instant(Fields fields, String name) {
        if (fields.value(name) instanceof String text) {
            Instant instant = parse(text);
            if (instant == null) {
                fields.problem(name, ErrorCode.INVALID_FIELD_VALUE, "must be an ISO 8601 instant");
            } else {
                given.put(fields.place(name), instant);
            }
        } else {
            text(fields, name);
        }
    }

    private static @Nullable Instant parse(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notAnInstant) {
            return null;
        }
    }

    private void keep(Fields fields, String name, Class<?> type, String what) {
        if (!fields.has(name)) {
            return;
        }
        Object value = fields.value(name);
        if (type.isInstance(value)) {
            given.put(fields.place(name), value);
        } else {
            fields.problem(name, ErrorCode.INVALID_REQUEST_BODY, "must be " + what);
        }
    }
}
