package io.gigstack.connect.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyMemoryTest {

    private static final int LARGE = 250 * 1024;

    private final BodyMemory memory = new BodyMemory();

    /** As many as fit. */
    private List<BodyMemory.Share> largeOnes() {
        List<BodyMemory.Share> shares = new ArrayList<>();
        while (memory.free() - LARGE >= BodyMemory.FOR_SMALL_ONES) {
            BodyMemory.Share share = memory.share();
            share.take(LARGE);
            shares.add(share);
        }
        return shares;
    }

    @Test
    void when_it_is_taken_large_bodies_are_refused_as_by_a_service_that_is_busy() {
        assertThat(largeOnes()).hasSizeGreaterThan(100);

        assertThatThrownBy(() -> memory.share().take(LARGE))
                .isInstanceOfSatisfying(
                        ApiProblem.class,
                        problem -> assertThat(problem.code()).isEqualTo(ErrorCode.SERVICE_UNAVAILABLE))
                .hasMessageContaining("busy");
    }

    @Test
    void a_body_that_grows_large_piece_by_piece_is_a_large_one() {
        largeOnes();
        BodyMemory.Share share = memory.share();

        assertThatThrownBy(() -> {
                    for (int taken = 0; taken < LARGE; taken += 8 * 1024) {
                        share.take(8 * 1024);
                    }
                })
                .isInstanceOf(ApiProblem.class);
    }

    @Test
    void then_small_ones_still_get_theirs() {
        largeOnes();

        for (int i = 0; i < 1_000; i++) {
            memory.share().take(4 * 1024);
        }
    }

    @Test
    void what_is_given_back_can_be_taken_again_and_giving_back_twice_gives_nothing() {
        List<BodyMemory.Share> shares = largeOnes();

        shares.forEach(BodyMemory.Share::close);
        shares.forEach(BodyMemory.Share::close);

        assertThat(memory.free()).isEqualTo(BodyMemory.ALL);
    }
}
