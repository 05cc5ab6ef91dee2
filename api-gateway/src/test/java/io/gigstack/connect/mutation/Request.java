package io.gigstack.connect.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire: each character of it is one byte.
 *
 * @param headers whole lines, without those that every request has
 */
record Request(String method, String target, List<String> headers, String body) {

    Request withTarget(String changed) {
        return new Request(method, changed, headers, body);
    }

    /** In addition to those that there are, be it twice. */
    Request withHeader(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name + ": " + value);
        return new Request(method, target, more, body);
    }

    Request withoutHeader(String name) {
        List<String> others = headers.stream()
                .filter(line -> !line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .toList();
        return new Request(method, target, others, body);
    }

    Request withBody(String bytes) {
        return new Request(method, target, headers, bytes);
    }

    Request withText(String text) {
        return withBody(bytes(text));
    }

    /** The body, if it is UTF-8. */
    String text() {
        return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    String wire() {
        StringBuilder wire = new StringBuilder(
                "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n".formatted(method, target));
        headers.forEach(line -> wire.append(line).append("\r\n"));
        if (!body.isEmpty() || !method.equals("GET")) {
            wire.append("Content-Length: %d\r\n".formatted(body.length()));
        }
        return wire.append("\r\n").append(body).toString();
    }

    /** Whole, with every byte that can't be seen by its number. */
    @Override
    public String toString() {
        StringBuilder shown = new StringBuilder();
        wire().chars().forEach(c -> shown.append(c == '\n' || (c >= ' ' && c < 0x7f) ? (char) c : hex(c)));
        return shown.toString();
    }

    private static String hex(int c) {
        return c == '\r' ? "" : "\\x%02x".formatted(c);
    }
}
