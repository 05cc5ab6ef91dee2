package io.gigstack.connect.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The walls stand, and each of them was seen to fall. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.gigstack.connect");

    private static final JavaClasses PLANTED = new ClassFileImporter().importPackages("io.gigstack.connect.planted");

    static Stream<Named<Function<Walls, ArchRule>>> walls() {
        return Stream.of(
                Named.of("the command side doesn't know the query side", Walls::commandSideDoesNotKnowQuerySide),
                Named.of("the query side doesn't know the command side", Walls::querySideDoesNotKnowCommandSide),
                Named.of("nothing imports upwards", Walls::nothingImportsUpwards),
                Named.of("events import nothing of ours", Walls::eventsImportNothingOfOurs),
                Named.of("the event store knows nothing of teams", Walls::theEventStoreKnowsNothingOfTeams),
                Named.of("the gateway asks and is answered, no more", Walls::theGatewayAsksAndIsAnswered),
                Named.of("deciding uses no framework", Walls::decidingUsesNoFramework),
                Named.of("folding uses no framework", Walls::foldingUsesNoFramework),
                Named.of("endpoints are nobody's business", Walls::endpointsAreNobodysBusiness),
                Named.of("rooms form no circle", Walls::roomsFormNoCircle),
                Named.of("packages are named after what they do", Walls::packagesAreNamedAfterWhatTheyDo));
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theWallStands(Function<Walls, ArchRule> wall) {
        assertThat(HOUSE).hasSizeGreaterThan(200);
        wall.apply(new Walls("io.gigstack.connect")).check(HOUSE);
    }

    @ParameterizedTest
    @MethodSource("walls")
    void theWallFallsOnAPlantedViolation(Function<Walls, ArchRule> wall) {
        ArchRule rule = wall.apply(new Walls("io.gigstack.connect.planted"));
        assertThatThrownBy(() -> rule.check(PLANTED))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("was violated");
    }

    @Test
    void everyPackageSaysWhatItIsAndIsNullMarked() {
        Set<String> packages = HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        assertThat(packages)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(HOUSE.getPackage(name).isAnnotatedWith(NullMarked.class))
                        .as("package-info of %s", name)
                        .isTrue());
    }
}
