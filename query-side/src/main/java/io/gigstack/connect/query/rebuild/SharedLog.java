package io.gigstack.connect.query.rebuild;

import io.gigstack.connect.query.rebuild.LogReader.Piece;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The log as all rebuilds of this node read it: each piece is read and decoded once, on a thread of its own, while those
 * before it are folded. Who is ahead waits a little for those who are close behind, so that they find what they need.
 */
final class SharedLog implements AutoCloseable {

    /** Most pieces that are kept: somewhat more than one transaction folds. */
    private static final int PIECES = 6;

    /** Longest wait for those behind, in milliseconds: one that stands still must not stop the others. */
    private static final long PATIENCE = 500;

    private final LogReader reader;
    private final int size;
    private final Map<Follower, Long> followers = new HashMap<>();
    private final TreeMap<Long, CompletableFuture<Piece>> pieces = new TreeMap<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("rebuild-reader").factory());

    /** @param size events in a piece */
    SharedLog(LogReader reader, int size) {
        this.reader = reader;
        this.size = size;
    }

    /** One who reads the log. */
    final class Follower implements AutoCloseable {

        private Follower() {}

        /** The whole piece behind a position. There have to be that many events up to the other one. */
        Piece next(long behind, long upTo) {
            CompletableFuture<Piece> wanted = piece(this, behind, upTo);
            try {
                Piece piece = wanted.join();
                return piece.last() <= upTo ? piece : reader.read(behind, upTo, size);
            } catch (CompletionException failed) {
                forget(behind, wanted);
                throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
            }
        }

        /** What is left, which nobody else may need. */
        Piece rest(long behind, long upTo) {
            return reader.read(behind, upTo, size);
        }

        @Override
        public void close() {
            leave(this);
        }
    }

    synchronized Follower follow() {
        Follower follower = new Follower();
        followers.put(follower, 0L);
        return follower;
    }

    private synchronized void leave(Follower follower) {
        followers.remove(follower);
        drop();
        notifyAll();
    }

    private synchronized CompletableFuture<Piece> piece(Follower follower, long behind, long upTo) {
        followers.put(follower, behind);
        drop();
        notifyAll();
        CompletableFuture<Piece> wanted = pieces.get(behind);
        if (wanted == null) {
            makeRoom();
            wanted = read(behind, upTo);
        }
        long following = behind + size;
        if (upTo - following >= size && pieces.size() < PIECES && !pieces.containsKey(following)) {
            var _ = read(following, upTo);
        }
        return wanted;
    }

    private CompletableFuture<Piece> read(long behind, long upTo) {
        return pieces.computeIfAbsent(
                behind, _ -> CompletableFuture.supplyAsync(() -> reader.read(behind, upTo, size), thread));
    }

    private void makeRoom() {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
        long left = PATIENCE;
        while (pieces.size() >= PIECES && left > 0) {
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for other rebuilds", interrupted);
            }
            left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        }
        while (pieces.size() >= PIECES) {
            pieces.pollFirstEntry();
        }
    }

    /** What nobody needs who is close enough to come to it soon. */
    private void drop() {
        List<Long> at = new ArrayList<>(followers.values());
        pieces.keySet()
                .removeIf(behind -> at.stream()
                        .noneMatch(position -> position <= behind && behind - position < (long) PIECES * size));
    }

    private synchronized void forget(long behind, CompletableFuture<Piece> failed) {
        pieces.remove(behind, failed);
        notifyAll();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
