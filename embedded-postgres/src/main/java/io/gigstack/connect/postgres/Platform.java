package io.gigstack.connect.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The pair of operating system and processor that the binaries are chosen by. */
record Platform(String system, String processor) {

    static Platform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static Platform of(String osName, String osArch) {
        var platform = new Platform(system(osName), processor(osArch));
        if (platform.system.isEmpty() || platform.processor.isEmpty()) {
            throw new PostgresFailure("The PostgreSQL that comes with Connect runs on Linux and macOS with an amd64 or"
                    + " arm64 processor, not on " + osName + " with " + osArch + ".");
        }
        return platform;
    }

    String archive() {
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    /** The Linux binaries are built against glibc; on musl they would fail with a misleading "No such file". */
    void requireLoader() {
        var loader = Path.of(processor.equals("arm_64") ? "/lib/ld-linux-aarch64.so.1" : "/lib64/ld-linux-x86-64.so.2");
        if (system.equals("linux") && Files.notExists(loader)) {
            throw new PostgresFailure("The PostgreSQL that comes with Connect needs a Linux with glibc: " + loader
                    + " is missing here (Alpine has musl instead).");
        }
    }

    private static String system(String osName) {
        var name = osName.toLowerCase(Locale.ROOT);
        return name.startsWith("linux") ? "linux" : name.startsWith("mac") ? "darwin" : "";
    }

    private static String processor(String osArch) {
        return switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> "";
        };
    }
}
