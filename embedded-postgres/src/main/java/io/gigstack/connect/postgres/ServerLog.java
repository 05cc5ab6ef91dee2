package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the server said since one start of it: first to {@code start.log}, then to a file for each day of the week,
 * which is begun anew a week later.
 */
record ServerLog(Path directory, Map<Path, Long> sizesBefore) {

    private static final int TAIL = 20;
    private static final int ENOUGH_BYTES = 16_384;

    static ServerLog beginIn(Path directory, RunAs runAs) throws IOException {
        Files.createDirectories(directory);
        var log = new ServerLog(directory, new HashMap<>());
        Files.deleteIfExists(log.start());
        Files.createFile(log.start(), Trees.FOR_ITS_OWNER);
        for (var file : log.files()) {
            log.sizesBefore.put(file, Files.size(file));
        }
        runAs.own(directory);
        return log;
    }

    static Map<String, String> settings() {
        return Map.of(
                "logging_collector", "on",
                "log_destination", "stderr",
                // Seen from the data directory.
                "log_directory", "../log",
                "log_filename", "postgresql-%a.log",
                "log_rotation_age", "1d",
                "log_rotation_size", "0",
                "log_truncate_on_rotation", "on");
    }

    Path start() {
        return directory.resolve("start.log");
    }

    String tail() throws IOException {
        var text = new StringBuilder();
        for (var file : files()) {

            text.append(newest(file));
        }
        var lines = text.toString().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    }

    private String newest(Path file) throws IOException {
        try (var channel = Files.newByteChannel(file)) {
            var size = channel.size();
            var from = Math.max(Math.min(size, sizesBefore.getOrDefault(file, 0L)), size - ENOUGH_BYTES);
            var input = Channels.newInputStream(channel.position(from));
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }
}
