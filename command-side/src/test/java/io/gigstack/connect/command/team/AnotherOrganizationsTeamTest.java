package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.askedByAnotherOrganization;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;
import static io.gigstack.connect.command.team.TeamStory.givenNothing;

import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamSuspended;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Another organization's team is answered exactly like one that never existed, whatever its state. */
class AnotherOrganizationsTeamTest {

    static Stream<TeamCommand> ofOurs() {
        return EveryCommand.butCreation(asked());
    }

    static Stream<TeamCommand> ofAnother() {
        return EveryCommand.butCreation(askedByAnotherOrganization());
    }

    @ParameterizedTest
    @MethodSource("ofOurs")
    void a_team_that_never_existed_is_not_found(TeamCommand command) {
        assertNotFound(givenNothing(), command);
    }

    @ParameterizedTest
    @MethodSource("ofAnother")
    void another_organizations_team_is_not_found(TeamCommand command) {
        TeamStory story = EveryCommand.story();
        assertNotFound(story, command);
        assertNotFound(story.and(new TeamSuspended(TEAM, "Fraud", BEFORE)), command);
        assertNotFound(story.and(new TeamDeleted(TEAM, BEFORE)), command);
    }

    @Test
    void it_is_not_found_before_anything_else_is_checked() {
        assertNotFound(
                given(created()),
                update().header(askedByAnotherOrganization())
                        .readOnly(object("/id", "team_2"))
                        .command());
    }

    private static void assertNotFound(TeamStory story, TeamCommand command) {
        story.when(command).thenRefused(Refusal.Reason.NOT_FOUND, "Team not found");
    }
}
