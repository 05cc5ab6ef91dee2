package io.gigstack.connect.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to use a directory: one process at a time, given back by the operating system if that process dies. */
final class DirectoryLock implements AutoCloseable {

    /** Closing any channel on a file drops the whole JVM's lock on it, so a second opener here may not even try. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    static DirectoryLock acquire(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            throw inUse(file, ProcessHandle.current().pid() + "");
        }
        var locked = false;
        var channel = open(file);
        try {
            locked = channel.tryLock() != null;
            if (!locked) {
                throw inUse(file, Files.readString(file).strip());
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII)));
            return new DirectoryLock(file, channel);
        } finally {
            if (!locked) {
                channel.close();
                HELD_HERE.remove(file);
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                    Trees.FOR_ITS_OWNER);
        } catch (IOException e) {
            HELD_HERE.remove(file);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD_HERE.remove(file);
        }
    }

    private static DirectoryInUse inUse(Path file, String holder) {
        return new DirectoryInUse("Another Connect already uses " + file.getParent() + " (process " + holder + ").");
    }
}
