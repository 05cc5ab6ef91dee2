package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Creation.creation;
import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.askedAfterSeeing;
import static io.gigstack.connect.command.Examples.askedByAnotherOrganizationAfterSeeing;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.update;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.command.OnboardingCommand.CompleteOnboardingStep;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.StepId;
import io.gigstack.connect.command.TeamCommand;
import io.gigstack.connect.command.TeamCommand.CreateTeam;
import io.gigstack.connect.command.TeamCommand.RestoreTeam;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.TeamEvent;
import io.gigstack.connect.events.TeamEvent.TeamDeleted;
import io.gigstack.connect.events.TeamEvent.TeamMetadataChanged;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The shell, through Axon. */
class TeamAggregateTest {

    private final FixtureConfiguration<TeamAggregate> axon =
            new AggregateTestFixture<>(TeamAggregate.class).registerCommandTargetResolver(TeamConfiguration::target);

    @Test
    void creating_a_team_answers_the_team_and_its_first_version() {
        CreateTeam command = creation().command();
        List<? extends TeamEvent> events = TeamDecider.decide(
                new Team.Unborn(), 0, command, command.header().at());
        axon.givenNoPriorActivity()
                .when(message(command))
                .expectEvents(events.getFirst())
                .expectResultMessagePayload(answer(events, 1));
    }

    @Test
    void several_events_of_a_command_are_appended_and_counted() {
        TeamRenamed renamed = new TeamRenamed(TEAM, "Beta", NOW);
        TeamMetadataChanged merged =
                new TeamMetadataChanged(TEAM, object("department", "Engineering", "floor", 3L), NOW);
        axon.given(created())
                .when(message(
                        update().name("Beta").metadata(to(object("floor", 3L))).command()))
                .expectEvents(renamed, merged)
                .expectResultMessagePayload(answer(List.of(created(), renamed, merged), 3));
    }

    @Test
    void a_command_that_changes_nothing_appends_nothing_and_answers_the_team_as_it_is() {
        axon.given(created())
                .when(message(update().name("Alpha").command()))
                .expectNoEvents()
                .expectResultMessagePayload(answer(List.of(created()), 1));
    }

    @Test
    void a_step_is_completed() {
        OnboardingStepCompleted completed =
                new OnboardingStepCompleted(TEAM, "client_setup", object("clients", 3L), NOW);
        axon.given(created())
                .when(message(new CompleteOnboardingStep(asked(), new StepId("client_setup"), object("clients", 3L))))
                .expectEvents(completed)
                .expectResultMessagePayload(answer(List.of(created(), completed), 2));
    }

    static Stream<TeamCommand> commands() {
        return Stream.concat(
                EveryCommand.butCreation(asked()),
                Stream.of(new TeamCommand.Review(new TeamCommand.DeleteTeam(asked()))));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_goes_to_the_one_handler_of_a_team(TeamCommand command) {
        axon.given(EveryCommand.HISTORY).when(message(command)).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_team_that_never_existed_is_not_found(TeamCommand command) {
        axon.givenNoPriorActivity()
                .when(message(command))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void every_command_of_the_vocabulary_is_among_those_tried() {
        List<Class<?>> tried = Stream.concat(commands(), Stream.of(creation().command()))
                .<Class<?>>map(Object::getClass)
                .toList();
        assertThat(records(TeamCommand.class)).containsExactlyInAnyOrderElementsOf(tried);
    }

    private static Stream<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? Stream.of(family)
                : Stream.of(family.getPermittedSubclasses()).flatMap(TeamAggregateTest::records);
    }

    @Test
    void the_version_is_compared_after_the_organization() {
        axon.given(created())
                .when(message(update().header(askedByAnotherOrganizationAfterSeeing(7))
                        .command()))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("Team not found");
    }

    @Test
    void a_stale_version_is_refused_by_the_decider_and_not_by_Axon() {
        axon.given(created())
                .when(message(update().header(askedAfterSeeing(7)).name("Beta").command()))
                .expectNoEvents()
                .expectException(Refusal.class)
                .expectExceptionMessage("Team has changed: its version is 1, not 7");
    }

    @Test
    void a_version_that_was_seen_is_the_count_of_events() {
        axon.given(created(), new TeamDeleted(TEAM, BEFORE))
                .when(message(new RestoreTeam(askedAfterSeeing(2))))
                .expectSuccessfulHandlerExecution();
    }

    /** As the gateway names it: a creation by its own class, anything else by that of all commands to a team. */
    static CommandMessage<TeamCommand> message(TeamCommand command) {
        Class<?> route = command instanceof CreateTeam ? CreateTeam.class : TeamCommand.class;
        return new GenericCommandMessage<>(new GenericMessage<>(command), route.getName());
    }

    private static TeamChanged answer(List<? extends TeamEvent> history, long version) {
        return new TeamChanged((Team.Existing) TeamStory.fold(new Team.Unborn(), history), version);
    }
}
