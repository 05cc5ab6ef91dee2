package io.gigstack.connect.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.Sealed;
import io.gigstack.connect.command.StepData;
import io.gigstack.connect.command.WebhookRules;
import io.gigstack.connect.command.onboarding.StepCatalogue;
import io.gigstack.connect.command.reference.InvalidValue;
import io.gigstack.connect.query.apikey.ApiKeyHolders;
import io.gigstack.connect.query.apikey.ApiKeyUsage;
import io.gigstack.connect.query.projection.DeadLetters;
import io.gigstack.connect.query.projection.ProjectionProgress;
import io.gigstack.connect.query.projection.ProjectionStates;
import io.gigstack.connect.query.rebuild.RebuildRefused;
import io.gigstack.connect.query.rebuild.Rebuilds;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** The walls between the rooms, see docs/architecture.md. */
final class Walls {

    private static final String COMMAND = "io.gigstack.connect..command..";
    private static final String QUERY = "io.gigstack.connect..query..";
    private static final String GATEWAY = "io.gigstack.connect..api..";
    private static final String EVENTS = "io.gigstack.connect..events..";
    private static final String STORE = "io.gigstack.connect..eventstore..";
    private static final String POSTGRES = "io.gigstack.connect..postgres..";
    private static final String DEMO = "io.gigstack.connect.demo..";
    private static final String OURS = "io.gigstack.connect..";

    /**
     * Refusals are caught, the form of onboarding data and of webhooks is checked where all else of a body is, secrets are
     * sealed, known steps are listed.
     */
    private static final Set<String> WORDS_THAT_ARE_CLASSES = Set.of(
            Refusal.class.getName(),
            InvalidValue.class.getName(),
            Sealed.class.getName(),
            StepCatalogue.class.getName(),
            StepData.class.getName(),
            WebhookRules.class.getName());

    /** How far the views are, whose events they could not take, how they are built anew; what is noted while reading. */
    private static final Set<String> GAUGES = Set.of(
            Rebuilds.class.getName(),
            RebuildRefused.class.getName(),
            ProjectionProgress.class.getName(),
            ProjectionStates.class.getName(),
            DeadLetters.class.getName(),
            ApiKeyUsage.class.getName(),
            ApiKeyHolders.class.getName());

    private Walls() {}

    static ArchRule theCommandSideDoesNotKnowTheQuerySide() {
        return noClasses()
                .that()
                .resideInAPackage(COMMAND)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(QUERY);
    }

    static ArchRule theQuerySideDoesNotKnowTheCommandSide() {
        return noClasses()
                .that()
                .resideInAPackage(QUERY)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(COMMAND);
    }

    static ArchRule nothingLooksUpToTheGateway() {
        return noClasses()
                .that()
                .resideInAnyPackage(COMMAND, QUERY, EVENTS, STORE, POSTGRES)
                .should()
                .dependOnClassesThat(resideInAnyPackage(GATEWAY, DEMO, "io.gigstack.connect"));
    }

    static ArchRule endpointsAreNobodysBusiness() {
        return classes().that().haveSimpleNameEndingWith("Endpoint").should().notBePublic();
    }

    static ArchRule theGatewayUsesOnlyTheVocabularyOfTheCommandSide() {
        DescribedPredicate<JavaClass> machinery = describe(
                "are not part of its vocabulary",
                type -> !(isWord(type) || WORDS_THAT_ARE_CLASSES.contains(type.getName()))
                        || type.getSimpleName().matches(".*(Aggregate|Decider|Configuration|Serializer)"));
        return noClasses()
                .that()
                .resideInAnyPackage(GATEWAY, DEMO)
                .should()
                .dependOnClassesThat(resideInAPackage(COMMAND).and(machinery));
    }

    static ArchRule theGatewayUsesOnlyQuestionsAndViewsOfTheQuerySide() {
        DescribedPredicate<JavaClass> machinery =
                describe("are neither questions nor views", type -> !isWord(type) && !GAUGES.contains(type.getName()));
        return noClasses()
                .that()
                .resideInAnyPackage(GATEWAY, DEMO)
                .should()
                .dependOnClassesThat(resideInAPackage(QUERY).and(machinery));
    }

    private static boolean isWord(JavaClass type) {
        return type.isRecord() || type.isEnum() || type.isInterface();
    }

    static ArchRule eventsImportNothingOfOurs() {
        return nothingOfOursBut(EVENTS);
    }

    static ArchRule theEventStoreKnowsNothingOfOurs() {
        return nothingOfOursBut(STORE);
    }

    static ArchRule theEmbeddedPostgresKnowsNothingOfOurs() {
        return nothingOfOursBut(POSTGRES);
    }

    private static ArchRule nothingOfOursBut(String itself) {
        return noClasses()
                .that()
                .resideInAPackage(itself)
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAPackage(itself))));
    }

    static ArchRule packagesFormNoCircle() {
        return slices().matching("io.gigstack.connect.(**)").should().beFreeOfCycles();
    }

    static ArchRule frameworksStayWhereASuffixTellsOfThem() {
        return classes().that(Frameworks.outsideOfSeams()).should(Frameworks.useNoMoreThanTheirSuffixAllows());
    }

    static ArchRule packagesAreNamedForWhatTheyCanDo() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..service..", "..services..", "..impl..", "..util..", "..utils..", "..dto..", "..manager..");
    }

    static ArchRule everyPackageSaysWhatItIsForAndIsNullMarked() {
        return classes().should(new ArchCondition<>("be in a package that is null-marked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            type, "The package of %s has no null-marked package-info".formatted(type)));
                }
            }
        });
    }
}
