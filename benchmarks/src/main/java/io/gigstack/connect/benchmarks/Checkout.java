package io.gigstack.connect.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that is measured. */
record Checkout(Path root) {

    Path launcher() {
        return root.resolve("connect");
    }

    Path flags() {
        return root.resolve("api-gateway/src/main/jvm/flags");
    }

    /** What a service that is measured says goes there. */
    Path log(String name) throws IOException {
        return Files.createDirectories(root.resolve("benchmarks/target/logs")).resolve(name + ".log");
    }

    /** Where the measured PostgreSQL keeps its data. It goes away when all is measured. */
    Path data() throws IOException {
        return Files.createTempDirectory(Files.createDirectories(root.resolve("benchmarks/target")), "data-");
    }
}
