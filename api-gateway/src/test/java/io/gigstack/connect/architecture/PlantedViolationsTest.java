package io.gigstack.connect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.gigstack.connect.planted.api.PublicEndpoint;
import io.gigstack.connect.planted.api.ReadsATable;
import io.gigstack.connect.planted.api.UsesAnAggregate;
import io.gigstack.connect.planted.circle.one.One;
import io.gigstack.connect.planted.circle.two.Two;
import io.gigstack.connect.planted.command.AsksAQuery;
import io.gigstack.connect.planted.command.SomeRule;
import io.gigstack.connect.planted.events.KnowsACommand;
import io.gigstack.connect.planted.eventstore.KnowsATeam;
import io.gigstack.connect.planted.postgres.KnowsTheLog;
import io.gigstack.connect.planted.query.AnswersARequest;
import io.gigstack.connect.planted.query.FollowingTable;
import io.gigstack.connect.planted.query.SendsACommand;
import io.gigstack.connect.planted.unmarked.Unmarked;
import io.gigstack.connect.planted.util.Strings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A wall that can't fail is none: each one finds the class that was planted against it. */
class PlantedViolationsTest {

    @Test
    void a_command_side_that_asks_a_query_is_found() {
        finds(Walls.theCommandSideDoesNotKnowTheQuerySide(), AsksAQuery.class);
    }

    @Test
    void a_query_side_that_sends_a_command_is_found() {
        finds(Walls.theQuerySideDoesNotKnowTheCommandSide(), SendsACommand.class);
    }

    @Test
    void a_view_that_answers_a_request_itself_is_found() {
        finds(Walls.nothingLooksUpToTheGateway(), AnswersARequest.class);
    }

    @Test
    void an_endpoint_that_everyone_can_use_is_found() {
        finds(Walls.endpointsAreNobodysBusiness(), PublicEndpoint.class);
    }

    @Test
    void a_gateway_that_uses_an_aggregate_is_found() {
        finds(Walls.theGatewayUsesOnlyTheVocabularyOfTheCommandSide(), UsesAnAggregate.class);
    }

    @Test
    void a_gateway_that_reads_a_table_is_found() {
        finds(Walls.theGatewayUsesOnlyQuestionsAndViewsOfTheQuerySide(), ReadsATable.class);
    }

    @Test
    void an_event_that_knows_a_command_is_found() {
        finds(Walls.eventsImportNothingOfOurs(), KnowsACommand.class);
    }

    @Test
    void an_event_store_that_knows_a_team_is_found() {
        finds(Walls.theEventStoreKnowsNothingOfOurs(), KnowsATeam.class);
    }

    @Test
    void an_embedded_postgres_that_knows_the_log_is_found() {
        finds(Walls.theEmbeddedPostgresKnowsNothingOfOurs(), KnowsTheLog.class);
    }

    @Test
    void a_circle_is_found() {
        finds(Walls.packagesFormNoCircle(), One.class, Two.class);
    }

    @Test
    void a_framework_in_a_rule_and_the_wrong_one_in_a_table_are_found() {
        finds(Walls.frameworksStayWhereASuffixTellsOfThem(), SomeRule.class);
        finds(Walls.frameworksStayWhereASuffixTellsOfThem(), FollowingTable.class);
    }

    @Test
    void a_package_that_is_named_for_nothing_is_found() {
        finds(Walls.packagesAreNamedForWhatTheyCanDo(), Strings.class);
    }

    @Test
    void a_package_that_is_not_null_marked_is_found() {
        finds(Walls.everyPackageSaysWhatItIsForAndIsNullMarked(), Unmarked.class);
    }

    private static void finds(ArchRule wall, Class<?>... planted) {
        List<String> found = wall.evaluate(new ClassFileImporter().importClasses(planted))
                .getFailureReport()
                .getDetails();

        assertThat(found).as(wall.getDescription()).isNotEmpty();
        assertThat(found).anyMatch(detail -> detail.contains(planted[0].getSimpleName()));
    }
}
