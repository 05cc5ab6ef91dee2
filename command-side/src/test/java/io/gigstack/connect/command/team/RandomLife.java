package io.gigstack.connect.command.team;

import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.events.TeamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One team under random commands, those of odd seeds only to its parts. The same seed makes the same life.
 *
 * @param moments what came of each command, in order
 */
record RandomLife(long seed, List<Moment> moments) {

    private static final int COMMANDS = 60;

    /** @param refusal null when the command was not refused */
    record Moment(
            Team before,
            long version,
            TeamCommand command,
            List<? extends TeamEvent> events,
            @Nullable Refusal refusal) {

        Team after() {
            return TeamStory.fold(before, events);
        }
    }

    static Stream<RandomLife> lives(int count) {
        return LongStream.range(0, count).mapToObj(RandomLife::of);
    }

    static RandomLife of(long seed) {
        RandomCommands commands = new RandomCommands(new Random(seed));
        List<Moment> moments = new ArrayList<>();
        moments.add(decide(new Team.Unborn(), 0, commands.creation()));
        while (moments.size() < COMMANDS) {
            Moment last = moments.getLast();
            long version = last.version() + last.events().size();
            moments.add(decide(
                    last.after(), version, seed % 2 == 0 ? commands.next(version) : commands.nextToAPart(version)));
        }
        return new RandomLife(seed, moments);
    }

    static Moment decide(Team team, long version, TeamCommand command) {
        try {
            return new Moment(
                    team,
                    version,
                    command,
                    TeamDecider.decide(team, version, command, command.header().at()),
                    null);
        } catch (Refusal refusal) {
            return new Moment(team, version, command, List.of(), refusal);
        }
    }

    List<TeamEvent> events() {
        return moments.stream()
                .<TeamEvent>flatMap(moment -> moment.events().stream())
                .toList();
    }

    Team team() {
        return moments.getLast().after();
    }
}
