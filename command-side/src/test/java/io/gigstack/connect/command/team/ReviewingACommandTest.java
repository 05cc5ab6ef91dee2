package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.askedAfterSeeing;
import static io.gigstack.connect.command.Examples.askedByAnotherOrganization;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;

import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.Review;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewingACommandTest {

    @ParameterizedTest
    @MethodSource("commands")
    void nothing_comes_of_a_command_that_is_only_reviewed(TeamCommand command) {
        EveryCommand.story().when(new Review(command)).thenNothing();
    }

    static Stream<TeamCommand> commands() {
        return EveryCommand.butCreation(asked());
    }

    @Test
    void it_is_refused_for_what_the_command_would_be_refused_for() {
        given(created())
                .when(new Review(
                        update().name("Beta").readOnly(object("/id", "team_2")).command()))
                .thenInvalid(new Problem("/id", "is read-only and can't be changed"));
        given(created())
                .when(new Review(new CompleteOnboardingStep(asked(), new StepId("x"), null)))
                .thenInvalid(new Problem(
                        "/step",
                        "must be one of the team's steps: team_setup, payment_integration, client_setup,"
                                + " invoice_configuration"));
    }

    @Test
    void it_tells_no_more_than_the_command_does() {
        given(created())
                .when(new Review(update().header(askedByAnotherOrganization())
                        .readOnly(object("/id", "team_2"))
                        .command()))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Team not found");
        given(created(), new TeamDeleted(TEAM, BEFORE))
                .when(new Review(update().command()))
                .thenRefused(Refusal.Reason.NOT_FOUND, "Team not found");
        given(created())
                .when(new Review(update().header(askedAfterSeeing(7)).command()))
                .thenRefused(Refusal.Reason.STALE, "Team has changed: its version is 1, not 7");
    }
}
