package io.gigstack.connect.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class EventIdentifierFactoryTest {

    /** Crockford's base 32 in lower case: no i, l, o or u. */
    private static final String FORM = "evt_[0-7][0-9a-hjkmnp-tv-z]{25}";

    @Test
    void axon_gives_every_message_an_id_of_our_form() {
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(EventIdentifierFactory.class);
        assertThat(new GenericEventMessage<>("something happened").getIdentifier())
                .matches(FORM)
                .hasSize(30);
    }

    @Test
    void ids_grow_with_time_also_within_a_millisecond() {
        assertThat(some(50_000)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void no_two_threads_get_the_same_id_and_each_sees_its_own_grow() {
        List<List<String>> ofThreads = AtOnce.all(4, _ -> (Callable<List<String>>) () -> some(20_000));

        assertThat(ofThreads).allSatisfy(ids -> assertThat(ids).isSorted());
        Set<String> all = new HashSet<>();
        ofThreads.forEach(all::addAll);
        assertThat(all).hasSize(80_000);
    }

    private static List<String> some(int count) {
        return Stream.generate(IdentifierFactory.getInstance()::generateIdentifier)
                .limit(count)
                .toList();
    }
}
