package io.gigstack.connect.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;

/**
 * The walls of the house. {@code root} is the package that the rooms lie in, so that the same rule can be held against
 * a violation that was planted in another.
 */
record Walls(String root) {

    private static final String[] FRAMEWORKS = {
        "org.axonframework..",
        "org.springframework..",
        "com.fasterxml..",
        "tools.jackson..",
        "jakarta..",
        "org.hibernate..",
        "org.flywaydb..",
        "com.zaxxer..",
        "org.postgresql.."
    };

    ArchRule commandSideDoesNotKnowQuerySide() {
        return noClasses().that(in("command")).should().dependOnClassesThat(in("query"));
    }

    ArchRule querySideDoesNotKnowCommandSide() {
        return noClasses().that(in("query")).should().dependOnClassesThat(in("command"));
    }

    ArchRule nothingImportsUpwards() {
        return noClasses()
                .that(in("events", "eventstore", "postgres", "command", "query"))
                .should()
                .dependOnClassesThat(in("api").or(in("demo")));
    }

    ArchRule eventsImportNothingOfOurs() {
        return noClasses()
                .that(in("events"))
                .should()
                .dependOnClassesThat(in("command", "query", "eventstore", "postgres", "api"));
    }

    ArchRule theEventStoreKnowsNothingOfTeams() {
        return noClasses()
                .that(in("eventstore"))
                .should()
                .dependOnClassesThat(in("events", "command", "query", "postgres", "api"));
    }

    /** Records, enums and interfaces carry what is asked and answered; a decider or an aggregate is none of these. */
    ArchRule theGatewayAsksAndIsAnswered() {
        return noClasses()
                .that(in("api", "demo"))
                .should()
                .dependOnClassesThat(in("command")
                        .and(not(says()))
                        .and(not(simpleNameEndingWith("Refusal").or(simpleNameEndingWith("InvalidValue"))))
                        // A type that checks what its records are made of.
                        .and(not(simpleNameEndingWith("StepData")))
                        .or(in("query")
                                .and(not(says()))
                                .and(not(simpleNameEndingWith("ProjectionProgress")
                                        .or(simpleNameEndingWith("ApiKeyUsage"))
                                        .or(simpleNameEndingWith("DeadLetters"))))));
    }

    private static DescribedPredicate<JavaClass> says() {
        return DescribedPredicate.describe(
                "are records, enums or interfaces", type -> type.isRecord() || type.isEnum() || type.isInterface());
    }

    ArchRule decidingUsesNoFramework() {
        return noClasses()
                .that(in("command"))
                .and(not(simpleNameEndingWith("Aggregate")
                        .or(simpleNameEndingWith("Configuration"))
                        .or(simpleNameEndingWith("Serializer"))
                        .or(nestedInOneThatMay())))
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS));
    }

    /** The shell in {@code projection} is where the frameworks meet the folds. */
    ArchRule foldingUsesNoFramework() {
        return noClasses()
                .that(in("query"))
                .and(not(resideInAPackage(root + ".query.projection..")))
                .and(not(simpleNameEndingWith("Table")
                        .or(simpleNameEndingWith("Queries"))
                        .or(simpleNameEndingWith("Configuration"))
                        .or(simpleNameEndingWith("Properties"))
                        .or(simpleNameEndingWith("Repository"))
                        .or(simpleNameEndingWith("Entity"))
                        .or(simpleNameEndingWith("Usage"))
                        .or(simpleNameEndingWith("Sql"))))
                .should()
                .dependOnClassesThat(resideInAnyPackage(FRAMEWORKS));
    }

    private static DescribedPredicate<JavaClass> nestedInOneThatMay() {
        return DescribedPredicate.describe(
                "are nested in one that may",
                type -> type.getEnclosingClass()
                        .map(outer -> outer.getSimpleName().endsWith("Serializer"))
                        .orElse(false));
    }

    ArchRule endpointsAreNobodysBusiness() {
        return classes().that(simpleNameEndingWith("Endpoint")).should().notHaveModifier(JavaModifier.PUBLIC);
    }

    ArchRule roomsFormNoCircle() {
        return SlicesRuleDefinition.slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule packagesAreNamedAfterWhatTheyDo() {
        return noClasses()
                .should()
                .resideInAnyPackage("..service..", "..impl..", "..util..", "..utils..", "..dto..", "..manager..");
    }

    private DescribedPredicate<JavaClass> in(String... rooms) {
        return resideInAnyPackage(
                Arrays.stream(rooms).map(room -> root + "." + room + "..").toArray(String[]::new));
    }
}
