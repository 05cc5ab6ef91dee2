package io.gigstack.connect.mutation;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Adds a header that makes no sense, puts it in the place of another or takes one away. */
final class HeaderMutations {

    private static final List<String> ANY = List.of(
            "",
            " ",
            "x",
            "\"",
            "\"\"",
            ",",
            "*",
            "0",
            "-1",
            "null",
            "\u00e9",
            "\u00ff\u00fe",
            "\t",
            "\"a\", \"b\"",
            "x".repeat(129),
            "x".repeat(256),
            "x".repeat(4_000),
            "%00",
            "${jndi:ldap://x}");

    /** No position that is yet to come: a read would wait for it. */
    private static final Map<String, List<String>> OWN = Map.of(
            "If-Match", List.of("\"1\"", "\"999\"", "W/\"1\"", "1", "\"1", "\"1\", \"2\"", "\"1\",", "* , \"1\""),
            "If-None-Match", List.of("\"1\"", "W/\"1\"", "*", "1", "\"1\" \"2\""),
            "Connect-Position", List.of("1", "00", "+1", "1.0", "9223372036854775808", "1, 2", "0x1", "9".repeat(400)),
            "X-Request-Id", List.of("req-1", "a b", "a\u00e9", "<b>", "a;b"),
            "Idempotency-Key", List.of("k", "\"k\"", "\"k", "k\"", "\"\\\"\"", "k, k", "x".repeat(255)),
            "Authorization", List.of("Bearer", "Bearer ", "Basic YTpi", "Bearer ck_nobody", "Bearer x y", "bearer\tx"),
            "Content-Type",
                    List.of(
                            "text/plain",
                            "application/xml",
                            "application/json; charset=utf-16",
                            "application/json;charset=iso-8859-1",
                            "application/json; charset=nothing",
                            "application/json; charset=\"",
                            "application/json, text/plain",
                            "application/merge-patch+json",
                            "application/jsonx",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data; boundary=x",
                            "*/*",
                            "/"),
            "Accept", List.of("text/html", "application/xml", "application/json;q=0", "*/*;q=2", "/", "text/csv"),
            "Content-Encoding", List.of("gzip", "identity", "br"),
            "Range", List.of("bytes=0-0", "bytes=9-1", "x=1"));

    private static final List<String> NAMES = OWN.keySet().stream().sorted().toList();

    private final Random random;

    HeaderMutations(Random random) {
        this.random = random;
    }

    Request header(Request request) {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        List<String> own = OWN.getOrDefault(name, ANY);
        String value =
                random.nextInt(3) == 0 ? ANY.get(random.nextInt(ANY.size())) : own.get(random.nextInt(own.size()));
        return switch (random.nextInt(8)) {
            case 0 -> request.withoutHeader(name);
            case 1 -> request.withHeader(name, value);
            case 2 -> request.withHeader(name, value).withHeader(name, value);
            default -> request.withoutHeader(name).withHeader(name, value);
        };
    }
}
