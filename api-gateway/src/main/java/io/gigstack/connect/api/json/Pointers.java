package io.gigstack.connect.api.json;

/** JSON Pointers, RFC 6901. */
public final class Pointers {

    private Pointers() {}

    public static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
