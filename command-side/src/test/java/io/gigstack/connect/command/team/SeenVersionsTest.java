package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.askedAfterSeeing;
import static io.gigstack.connect.command.Examples.askedByAnotherOrganizationAfterSeeing;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;

import io.gigstack.connect.command.Actor;
import io.gigstack.connect.command.CommandHeader;
import io.gigstack.connect.command.Examples;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.DeleteTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.command.TeamId;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import io.gigstack.connect.events.TeamEvent.TeamRestored;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeenVersionsTest {

    private static final TeamDeleted DELETED = new TeamDeleted(TEAM, BEFORE);

    @Test
    void a_caller_who_has_seen_the_present_version_is_served() {
        given(created(), renamed(1))
                .when(update().header(askedAfterSeeing(2)).name("Beta"))
                .then(new TeamRenamed(TEAM, "Beta", NOW));
    }

    @Test
    void the_present_version_is_recognized_in_a_long_history() {
        TeamEvent[] history = Stream.concat(
                        Stream.of(created()), IntStream.range(1, 1000).mapToObj(SeenVersionsTest::renamed))
                .toArray(TeamEvent[]::new);
        given(history).when(new DeleteTeam(askedAfterSeeing(1000))).then(new TeamDeleted(TEAM, NOW));
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, 3, Long.MAX_VALUE})
    void a_caller_who_has_seen_another_version_is_refused(long seen) {
        given(created(), renamed(1))
                .when(update().header(askedAfterSeeing(seen)))
                .thenRefused(Refusal.Reason.STALE, "Team has changed: its version is 2, not " + seen);
    }

    static Stream<TeamCommand> staleCommands() {
        return EveryCommand.butCreation(askedAfterSeeing(7));
    }

    @ParameterizedTest
    @MethodSource("staleCommands")
    void every_command_compares_the_version_even_where_it_would_change_nothing(TeamCommand command) {
        given(created()).when(command).thenRefused(Refusal.Reason.STALE, "Team has changed: its version is 1, not 7");
    }

    @Test
    void a_stale_caller_learns_that_before_learning_of_a_suspension() {
        given(created(), new TeamSuspended(TEAM, "Fraud", BEFORE))
                .when(update().header(askedAfterSeeing(1)).name("Beta"))
                .thenRefused(Refusal.Reason.STALE, "Team has changed: its version is 2, not 1");
    }

    @Test
    void a_deleted_team_is_not_found_whatever_version_was_seen() {
        given(created(), DELETED)
                .when(update().header(askedAfterSeeing(1)).name("Beta"))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Team not found");
    }

    @Test
    void a_restoration_compares_the_version_of_the_deleted_team() {
        given(created(), DELETED)
                .when(new RestoreTeam(askedAfterSeeing(1)))
                .thenRefused(Refusal.Reason.STALE, "Team has changed: its version is 2, not 1");
        given(created(), DELETED).when(new RestoreTeam(askedAfterSeeing(2))).then(new TeamRestored(TEAM, NOW));
    }

    @Test
    void another_organization_never_learns_that_a_version_is_stale() {
        given(created())
                .when(update().header(askedByAnotherOrganizationAfterSeeing(7)).name("Beta"))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Team not found");
    }

    private static TeamRenamed renamed(int number) {
        return new TeamRenamed(TEAM, "Alpha " + number, BEFORE);
    }

    @Test
    void one_of_several_versions_may_be_the_present_one() {
        given(created()).when(new RestoreTeam(askedAfterSeeingAnyOf(7, 1))).thenNothing();
        given(created())
                .when(new RestoreTeam(askedAfterSeeingAnyOf(9, 7)))
                .thenRefused(Refusal.Reason.STALE, "Team has changed: its version is 1, not 7 or 9");
        given(created())
                .when(new RestoreTeam(askedAfterSeeingAnyOf()))
                .thenRefused(Refusal.Reason.STALE, "Team has changed: its version is 1");
    }

    private static CommandHeader askedAfterSeeingAnyOf(long... versions) {
        return new CommandHeader(
                new TeamId(TEAM),
                new OrganizationId(Examples.ORGANIZATION),
                new Actor.Organization(),
                LongStream.of(versions).boxed().collect(Collectors.toSet()),
                NOW);
    }
}
