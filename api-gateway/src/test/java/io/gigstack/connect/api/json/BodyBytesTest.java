package io.gigstack.connect.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.api.problem.ApiProblem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyBytesTest {

    private final AtomicLong now = new AtomicLong();
    private final BodyMemory memory = new BodyMemory();
    private final BodyBytes body = new BodyBytes(now::get);

    /** A byte every second. */
    private InputStream trickle(int bytes) {
        return new ByteArrayInputStream(new byte[bytes]) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                now.addAndGet(TimeUnit.SECONDS.toNanos(1));
                return super.read(into, offset, Math.min(length, 1));
            }
        };
    }

    @Test
    void a_body_may_come_in_small_pieces() {
        assertThat(body.readAll(trickle(25), -1, memory.share())).hasSize(25);
    }

    @Test
    void one_that_trickles_is_given_up_after_half_a_minute() {
        assertThatThrownBy(() -> body.readAll(trickle(2_000), -1, memory.share()))
                .isInstanceOf(ApiProblem.class)
                .hasMessageContaining("within 30 seconds");
        assertThat(now.get()).isLessThan(TimeUnit.SECONDS.toNanos(33));
    }

    @Test
    void it_takes_its_share_of_memory_while_it_is_read() {
        body.readAll(new ByteArrayInputStream(new byte[100_000]), 100_000, memory.share());

        assertThat(memory.free()).isEqualTo(BodyMemory.ALL - 100_000);
    }
}
