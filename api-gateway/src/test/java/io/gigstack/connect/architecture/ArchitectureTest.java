package io.gigstack.connect.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The walls stand, in all modules. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.gigstack.connect");

    @SuppressWarnings("UnusedVariable") // JUnit reads it
    private static final List<ArchRule> WALLS = List.of(
            Walls.theCommandSideDoesNotKnowTheQuerySide(),
            Walls.theQuerySideDoesNotKnowTheCommandSide(),
            Walls.nothingLooksUpToTheGateway(),
            Walls.endpointsAreNobodysBusiness(),
            Walls.theGatewayUsesOnlyTheVocabularyOfTheCommandSide(),
            Walls.theGatewayUsesOnlyQuestionsAndViewsOfTheQuerySide(),
            Walls.eventsImportNothingOfOurs(),
            Walls.theEventStoreKnowsNothingOfOurs(),
            Walls.theEmbeddedPostgresKnowsNothingOfOurs(),
            Walls.packagesFormNoCircle(),
            Walls.frameworksStayWhereASuffixTellsOfThem(),
            Walls.packagesAreNamedForWhatTheyCanDo(),
            Walls.everyPackageSaysWhatItIsForAndIsNullMarked());

    @ParameterizedTest
    @FieldSource("WALLS")
    void no_class_breaks(ArchRule wall) {
        wall.check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.gigstack.connect",
                "io.gigstack.connect.api.team",
                "io.gigstack.connect.command.team",
                "io.gigstack.connect.query.teamlist",
                "io.gigstack.connect.events",
                "io.gigstack.connect.eventstore",
                "io.gigstack.connect.postgres"
            })
    void the_classes_of_every_module_are_looked_at(String room) {
        assertThat(CLASSES).anyMatch(type -> type.getPackageName().equals(room));
        assertThat(CLASSES).noneMatch(type -> type.getPackageName().contains("planted"));
    }

    @Test
    void no_seam_is_listed_without_need() {
        assertThat(Frameworks.needless(CLASSES)).isEmpty();
    }
}
