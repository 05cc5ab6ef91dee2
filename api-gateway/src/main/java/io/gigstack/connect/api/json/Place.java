package io.gigstack.connect.api.json;

import io.gigstack.connect.command.Problem;
import org.jspecify.annotations.Nullable;

/** Where a value lies in a body. Its pointer is written only when it is asked for: most values are good. */
record Place(@Nullable Place within, String token) {

    /** The body itself. */
    static final Place BODY = new Place(null, "");

    Place member(String name) {
        return new Place(this, name);
    }

    Place element(int index) {
        return new Place(this, Integer.toString(index));
    }

    /** The JSON Pointer of this place. */
    String pointer() {
        return within == null ? "" : Problem.place(within.pointer(), token);
    }
}
