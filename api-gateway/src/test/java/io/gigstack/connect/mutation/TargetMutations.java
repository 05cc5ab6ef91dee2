package io.gigstack.connect.mutation;

import io.gigstack.connect.http.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Changes something in the target of a request: a part of its path, or its query. */
final class TargetMutations {

    private static final List<String> PARTS = List.of(
            "",
            ".",
            "..",
            "%2e%2e",
            "%2E%2E%2F",
            "%00",
            "%",
            "%zz",
            "%ff",
            "%c0%ae",
            "%ED%A0%80",
            "%F0%9F%9A%80",
            "%C4%B0",
            "%EF%BC%91",
            "%20",
            "%0d%0aX-Injected:%20x",
            "x%2fy",
            "x%5cy",
            "a|b",
            "{id}",
            "*",
            "null",
            "-1",
            "\u00e9",
            "team_",
            "team_789",
            "TEAM_01hm6w7k8gq3d9x4t7kb2vn5ce",
            "mem_01hm6w7k8gq3d9x4t7kb2vn5ce",
            "int_01hm6w7k8gq3d9x4t7kb2vn5ce",
            "key_01hm6w7k8gq3d9x4t7kb2vn5ce",
            "team_" + "0".repeat(36),
            "team_" + "x".repeat(6_000),
            "%27%20or%201=1--");

    private static final List<String> VALUES = List.of(
            "",
            "%",
            "%zz",
            "%00",
            "%ff",
            "%ED%A0%80",
            "%E2%80%AE",
            "%F0%9F%9A%80",
            "%C4%B0%C4%B1",
            "%EF%BC%91",
            "-1",
            "0",
            "1",
            "100",
            "101",
            "+1",
            "%201",
            "1e3",
            "1.0",
            "2147483648",
            "99999999999999999999",
            "true",
            "TRUE",
            "null",
            "[]",
            "a,b",
            "a|b",
            "a=b=c",
            "%27%20or%201=1--",
            "eyJhZnRlciI6InRlYW1fNzg5In0",
            "A".repeat(6_000));

    private static final List<String> UNKNOWN =
            List.of("x", "", "limit%00", "Limit", "limit[]", "%ff", "__proto__", "sort%20", "x".repeat(3_000));

    private final Operation operation;
    private final Random random;

    TargetMutations(Operation operation, Random random) {
        this.operation = operation;
        this.random = random;
    }

    Request path(Request request) {
        List<String> parts =
                new ArrayList<>(List.of(path(request.target()).substring(1).split("/", -1)));
        int place = random.nextInt(parts.size());
        String part = parts.get(place);
        String other = switch (random.nextInt(6)) {
            case 0 -> part + one(List.of(";x=y", "%20", "%00", ".json", "%2f", "x", "/", "%2f.."));
            case 1 -> part.toUpperCase(Locale.ROOT);
            case 2 -> encoded(part);
            default -> one(PARTS);
        };
        parts.set(place, other);
        return request.withTarget("/" + String.join("/", parts) + query(request.target()));
    }

    /** Every letter by its number, which is the same path. */
    private static String encoded(String part) {
        StringBuilder encoded = new StringBuilder();
        part.chars().forEach(c -> encoded.append("%%%02X".formatted(c)));
        return encoded.toString();
    }

    Request query(Request request) {
        List<String> known = operation.parameters().stream()
                .filter(parameter -> parameter.get("in").stringValue().equals("query"))
                .map(parameter -> parameter.get("name").stringValue())
                .toList();
        String name = known.isEmpty() || random.nextInt(6) == 0 ? one(UNKNOWN) : one(known);
        String more = name + one(List.of("=", "=", "=", "=", "", "==")) + one(VALUES);
        String repeated = random.nextInt(6) == 0 ? more + "&" + more : more;
        String before = query(request.target());
        return request.withTarget(path(request.target()) + (before.isEmpty() ? "?" : before + "&") + repeated);
    }

    private static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    private static String query(String target) {
        int query = target.indexOf('?');
        return query < 0 ? "" : target.substring(query);
    }

    private String one(List<String> values) {
        return values.get(random.nextInt(values.size()));
    }
}
