package io.gigstack.connect.command.reference;

import java.util.Locale;
import java.util.stream.Stream;

/** Texts that no type here may accept, and the locale in which careless changes of case go wrong. */
final class Traps {

    private Traps() {}

    static Stream<String> hostile() {
        return Stream.of(
                "",
                " ",
                "\t",
                "\0",
                "MX\0",
                "MXN\0",
                "es\0",
                "UTC\0",
                "ＭＸ", // full-width
                "МХ", // Cyrillic
                "МХN",
                "еѕ",
                "UТC",
                "es‐MX", // U+2010, not the hyphen of ASCII
                "es\u200b",
                "\ud83c\uddf2\ud83c\uddfd", // the flag of Mexico
                "null",
                "../../etc/passwd",
                "M".repeat(10_000),
                "a-".repeat(5_000),
                "America/".repeat(1_250),
                "Etc/GMT+" + "0".repeat(9_992));
    }

    /** In Turkish the small i has a capital with a dot, so that case changes by the default locale break codes. */
    static void inTurkish(Runnable check) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr"));
            check.run();
        } finally {
            Locale.setDefault(before);
        }
    }
}
