package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Takes a body in, as long as it is neither too large nor too slow. */
final class BodyBytes {

    /** Time for a whole body. That a single read does not take long is for the server to see to. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final int CHUNK = 8 * 1024;

    private final LongSupplier nanoTime;

    /** @param nanoTime a clock like {@link System#nanoTime} */
    BodyBytes(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * @param expected how many bytes are announced; less than 0 if that is not known
     * @throws ApiProblem when it is too large or too slow, ends too soon, or there is no memory for it
     */
    byte[] readAll(InputStream body, long expected, BodyMemory.Share share) {
        long start = nanoTime.getAsLong();
        byte[] chunk = new byte[expected < 0 ? CHUNK : Math.clamp(expected, 1, CHUNK)];
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(chunk.length);
        for (int count = read(body, chunk); count >= 0; count = read(body, chunk)) {
            if (bytes.size() + count > JsonBody.MOST_BYTES) {
                throw tooLarge();
            }
            if (nanoTime.getAsLong() - start > LONGEST.toNanos()) {
                throw JsonBody.unreadable("The body must arrive within %d seconds".formatted(LONGEST.toSeconds()));
            }
            share.take(count);
            bytes.write(chunk, 0, count);
        }
        return bytes.toByteArray();
    }

    /** A body that ends too soon, or comes in chunks that are none, is its sender's mistake. */
    private static int read(InputStream body, byte[] chunk) {
        try {
            return body.read(chunk);
        } catch (IOException broken) {
            throw JsonBody.unreadable("The body can't be read to its end");
        }
    }

    static ApiProblem tooLarge() {
        return ApiProblem.of(ErrorCode.PAYLOAD_TOO_LARGE, "The body must have at most 256 KiB");
    }
}
