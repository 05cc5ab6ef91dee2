package io.gigstack.connect.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** A tar archive, compressed by xz, on the class path. */
record Archive(String resource) {

    private static final int OWNER_MAY_EXECUTE = 0100;

    void unpack(Path target) throws IOException {
        var packed = Archive.class.getResourceAsStream(resource);
        if (packed == null) {
            throw new PostgresFailure("The PostgreSQL binaries " + resource + " are missing from the class path.");
        }
        var files = new ArrayList<Path>();
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target, files);
            }
        }

        // macOS empties the drive's cache for every file asked for, which would take many seconds.
        if (Platform.current().system().equals("linux")) {
            forceAll(files);
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, List<Path> files)
            throws IOException {
        var path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("The archive wants to write outside of its directory: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & OWNER_MAY_EXECUTE) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        files.add(path);
    }

    /** Asking for many files at once lets the file system write its journal once for all of them. */
    private static void forceAll(List<Path> files) throws IOException {
        try (var workers = Executors.newFixedThreadPool(16)) {
            var forced = new ArrayList<Future<?>>();
            for (var file : files) {
                forced.add(workers.submit(() -> {
                    Trees.force(file);
                    return null;
                }));
            }
            for (var one : forced) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PostgresFailure("Unpacking PostgreSQL was interrupted.", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }
}
