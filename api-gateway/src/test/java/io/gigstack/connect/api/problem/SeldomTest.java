package io.gigstack.connect.api.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SeldomTest {

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 10);
    private final Seldom seldom = new Seldom(Duration.ofNanos(20), now::get);

    @Test
    void lets_the_first_through_and_then_one_in_a_while_with_the_count_of_the_others() {
        assertThat(seldom.heldBack()).hasValue(0);
        for (int i = 0; i < 19; i++) {
            now.incrementAndGet();
            assertThat(seldom.heldBack()).isEmpty();
        }

        now.incrementAndGet();

        assertThat(seldom.heldBack()).hasValue(19);
        assertThat(seldom.heldBack()).isEmpty();
        now.addAndGet(1_000);
        assertThat(seldom.heldBack()).hasValue(1);
    }
}
