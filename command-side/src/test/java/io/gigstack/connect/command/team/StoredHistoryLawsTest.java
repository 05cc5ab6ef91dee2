package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.wire.EventSerializer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read back from the store is what was decided. */
class StoredHistoryLawsTest {

    private static final int LIVES = 300;

    private final Serializer events = new EventSerializer();
    private final Serializer snapshots = new TeamSnapshotSerializer();

    @Test
    void a_team_folded_from_stored_events_equals_the_one_that_decided_them() {
        RandomLife.lives(LIVES).forEach(life -> {
            List<TeamEvent> read =
                    life.events().stream().map(event -> stored(events, event)).toList();
            assertThat(read).as("seed %d", life.seed()).isEqualTo(life.events());
            assertThat(TeamStory.fold(new Team.Unborn(), read))
                    .as("seed %d", life.seed())
                    .isEqualTo(life.team());
        });
    }

    @Test
    void a_team_loaded_from_a_snapshot_and_the_events_since_equals_one_folded_from_all_events() {
        RandomLife.lives(LIVES).forEach(life -> {
            int snapshotAfter = new Random(life.seed()).nextInt(life.events().size() + 1);
            TeamAggregate aggregate = new TeamAggregate();
            life.events().subList(0, snapshotAfter).forEach(aggregate::on);
            TeamAggregate loaded = stored(snapshots, aggregate);
            life.events().subList(snapshotAfter, life.events().size()).forEach(loaded::on);
            assertThat(loaded)
                    .as("seed %d, snapshot after %d events", life.seed(), snapshotAfter)
                    .extracting("team")
                    .isEqualTo(life.team());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.10",
                "-0.0",
                "1E+2",
                "1E-308",
                "1E+308",
                "0E-10",
                "12345678901234567890123456789012.34",
                "1.000000"
            })
    void a_decimal_is_read_back_with_all_its_digits(String decimal) {
        assertReadBack(new BigDecimal(decimal));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Integer.MAX_VALUE, 1L << 53, Long.MIN_VALUE, Long.MAX_VALUE})
    void an_integer_is_read_back_as_a_long(long integer) {
        assertReadBack(integer);
    }

    private void assertReadBack(Object number) {
        TeamEvent metadata = new TeamMetadataChanged(TEAM, object("n", number), NOW);
        TeamEvent data = new OnboardingStepCompleted(TEAM, "kyc", object("list", List.of(object("n", number))), NOW);
        assertThat(stored(events, metadata)).isEqualTo(metadata);
        assertThat(stored(events, data)).isEqualTo(data);
    }

    private static <T> T stored(Serializer serializer, T value) {
        return serializer.deserialize(serializer.serialize(value, byte[].class));
    }
}
