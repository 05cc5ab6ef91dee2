package io.gigstack.connect.mutation;

import java.util.List;
import java.util.Random;

/** Values and names, as they stand in a body, that nobody expects there. Some of them are no JSON. */
final class StrangeJson {

    /** Texts as they stand between quotes: escapes are those of JSON. */
    static final List<String> TEXTS = List.of(
            "",
            " ",
            "\\t\\n",
            "\\u0000",
            "a\\u0000b",
            "\\ud800",
            "\\udc00\\ud83d",
            "\\ud83d\\ude80",
            "\ud83d\ude80",
            "\\u202Eabc",
            "\u202eabc\u2066",
            "a" + "\u0301".repeat(200),
            "\u200b\ufeff",
            "\uff21\uff22\uff11",
            "\u0130I\u0131i",
            "\ufb01\u00df\u1e9e",
            "\\uFFFF\\uFDD0",
            "\\x41",
            "\\u12",
            "\u0007",
            "x".repeat(65),
            "x".repeat(121),
            "x".repeat(2_001),
            "\ud83d\ude80".repeat(321),
            "x".repeat(70_000),
            "2024-13-45T99:99:99.000Z",
            "+1000000000-12-31T23:59:59.999Z",
            "-1000000000-01-01T00:00:00Z",
            "javascript:alert(1)",
            "https://[::1",
            "https://user:password@example.com",
            "https://" + "a".repeat(300) + ".example",
            "a@b@c",
            "\u00fc@ex\u00e4mple.com",
            "' or 1=1 --",
            "${jndi:ldap://x}",
            "%s%n%x",
            "../../etc/passwd",
            "__proto__");

    static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-0",
            "-1",
            "1.5",
            "1e400",
            "1E-400",
            "1e999999999",
            "1e99999999999999999999",
            "9223372036854775808",
            "-9223372036854775809",
            "18446744073709551616",
            "9".repeat(400),
            "9".repeat(5_000),
            "0." + "3".repeat(500),
            "NaN",
            "-Infinity",
            "01",
            "+1",
            ".5",
            "0x10",
            "nul",
            "'x'",
            "",
            "[]",
            "{}",
            "[null]",
            "[[[]]]",
            "[{}]",
            "{\"a\":1}",
            "{\"\":null}",
            "[" + "0,".repeat(10_000) + "0]",
            "[" + "\"team_setup\",".repeat(60) + "\"team_setup\"]",
            "/*x*/1",
            "\"");

    private StrangeJson() {}

    static String text(Random random) {
        return "\"" + TEXTS.get(random.nextInt(TEXTS.size())) + "\"";
    }

    static String value(Random random) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> text(random);
            case 3 -> nested(random, "[", "]");
            case 4 -> nested(random, "{\"a\":", "}");
            default -> VALUES.get(random.nextInt(VALUES.size()));
        };
    }

    private static String nested(Random random, String open, String close) {
        int depth = List.of(2, 60, 99, 101, 1_000, 20_000).get(random.nextInt(6));
        return open.repeat(depth) + "1" + close.repeat(depth);
    }
}
