package io.gigstack.connect.api.json;

/** JSON Pointers, RFC 6901. */
final class Pointers {

    private Pointers() {}

    static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
