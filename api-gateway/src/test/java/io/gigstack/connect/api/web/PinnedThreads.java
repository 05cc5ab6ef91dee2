package io.gigstack.connect.api.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/**
 * What the flight recorder of this JVM says of virtual threads.
 *
 * @param started how many there were
 * @param pinned each time that one waited and held on to its carrier, so that no other could use it
 */
record PinnedThreads(int started, List<RecordedEvent> pinned) {

    private static final String STARTED = "jdk.VirtualThreadStart";
    private static final String PINNED = "jdk.VirtualThreadPinned";

    static PinnedThreads during(Callable<?> work) throws Exception {
        try (Recording recording = new Recording()) {
            recording.enable(STARTED).withoutStackTrace();
            recording.enable(PINNED).withThreshold(Duration.ZERO).withStackTrace();
            recording.start();
            work.call();
            recording.stop();
            return read(recording);
        }
    }

    private static PinnedThreads read(Recording recording) throws IOException {
        Path file = Files.createTempFile("virtual-threads-", ".jfr");
        try {
            recording.dump(file);
            List<RecordedEvent> events = RecordingFile.readAllEvents(file);
            return new PinnedThreads(of(events, STARTED).size(), of(events, PINNED));
        } finally {
            Files.delete(file);
        }
    }

    private static List<RecordedEvent> of(List<RecordedEvent> events, String type) {
        return events.stream()
                .filter(event -> event.getEventType().getName().equals(type))
                .toList();
    }
}
