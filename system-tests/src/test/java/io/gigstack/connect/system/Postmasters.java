package io.gigstack.connect.system;

import java.nio.file.Path;
import java.util.List;

/** The PostgreSQL servers at work on the files of a data directory. */
final class Postmasters {

    private Postmasters() {}

    /** The processes that a server starts for itself do not name its files. */
    static List<Long> in(Path dataDirectory) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains(
                                "-D " + dataDirectory.resolve("postgres").resolve("data")))
                        .isPresent())
                .map(ProcessHandle::pid)
                .toList();
    }
}
