package io.gigstack.connect.query;

import java.util.List;

/** Texts that are easily broken on their way into a database and back. */
public final class Awkward {

    public static final List<String> TEXTS = List.of(
            "plain",
            "",
            "It's \"quoted\"",
            "back\\slash \\\\ \\n \\u0041",
            "{braces}, commas, {a,\"b\"}",
            "NULL",
            "null",
            " leading and trailing ",
            "line\nbreak\ttab\r",
            "100% _under_ $1 :name ?",
            "emoji 🎉👩‍👩‍👧 and Ünïcödé İıŞş",
            "؜‏right to left‏ عربي",
            "'; drop table team_list; --",
            "x".repeat(2_000),
            "🎉".repeat(500));

    private Awkward() {}
}
