package io.gigstack.connect.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A file's suffix says which part of a framework it may use. Any other file uses none. */
final class Frameworks {

    private static final String AXON = "org.axonframework.";
    private static final String SPRING = "org.springframework.";
    private static final String SERVLETS = "jakarta.servlet.";
    private static final String PERSISTENCE = "jakarta.persistence.";
    private static final List<String> ALL = List.of(
            AXON,
            SPRING,
            SERVLETS,
            PERSISTENCE,
            "jakarta.",
            "org.hibernate.",
            "org.apache.catalina.",
            "org.flywaydb.",
            "com.zaxxer.",
            "io.micrometer.");

    private static final Map<String, List<String>> BY_SUFFIX = Map.ofEntries(
            Map.entry("Aggregate", List.of(AXON)),
            Map.entry("Queries", List.of(AXON, SPRING + "transaction.", SPRING + "data.domain.")),
            Map.entry("Endpoint", List.of(SPRING + "web.", SPRING + "http.", SPRING + "util.function.")),
            Map.entry("Table", List.of(SPRING + "jdbc.", SPRING + "dao.")),
            Map.entry("Repository", List.of(SPRING + "data.")),
            Map.entry("Entity", List.of(PERSISTENCE, "org.hibernate.annotations.")),
            Map.entry("Properties", List.of(SPRING + "boot.context.properties.")),
            Map.entry("Configuration", ALL),
            Map.entry("Metrics", List.of("io.micrometer.")),
            Map.entry("Argument", List.of(SPRING + "core.", SPRING + "web.", SERVLETS)),
            Map.entry("Interceptor", List.of(SPRING + "core.", SPRING + "web.", SERVLETS)),
            Map.entry("Filter", List.of(SPRING + "web.", SERVLETS)));

    /** The seams between our rooms and the frameworks, each named so that no other comes in unseen. */
    private static final Set<String> SEAMS = Set.of(
            // The way of a request into the gateway and of an answer out of it.
            "api.access.Authentication",
            "api.access.OperatorAuthentication",
            "api.admin.AdminPort",
            "api.admin.RebuildStreams",
            "api.admin.RebuildWatcher",
            "api.idempotency.IdempotentRequest",
            "api.json.JsonBodyReader",
            "api.member.MemberAnswer",
            "api.problem.ContainerProblems",
            "api.problem.Doorkeeper",
            "api.problem.Outage",
            "api.problem.ProblemAdvice",
            "api.problem.ProblemWriter",
            "api.team.TeamAnswer",
            "api.web.Answer",
            "api.web.Changed",
            "auditlog.Checkpoints",
            "api.web.WholeJson",
            "api.web.Written",
            "api.documentation.OpenApiDocument",
            // The way to the buses and to the log.
            "api.apikey.FirstKey",
            "api.idempotency.PastStates",
            "api.web.Asked",
            "api.web.Commands",
            // The form of what is stored.
            "command.team.TeamSnapshotSerializer",
            "events.wire.EventSerializer",
            "events.wire.UnreadableException",
            "events.wire.Upcasters",
            // The shell around every fold, and what it keeps beside the rows.
            "query.apikey.ApiKeyHolders",
            "query.apikey.ApiKeyUsage",
            "query.projection.Columns",
            "query.projection.DeadLetters",
            "query.projection.ParkedEvents",
            "query.projection.Projection",
            "query.projection.ProjectionProcessors",
            "query.projection.ProjectionProgress",
            "query.projection.ProjectionShell",
            "query.projection.Projections",
            "query.projection.RecordedEvent",
            "query.projection.Savepoint",
            "query.rebuild.Letters",
            "query.rebuild.LogReader",
            "query.rebuild.RebuildWorkers",
            "query.rebuild.Session");

    /** Rooms that are all seam: the log is Axon's, kept by JDBC, and the root assembles the service. */
    private static final Set<String> ROOMS = Set.of("io.gigstack.connect", "io.gigstack.connect.eventstore");

    private static final String OURS = "io.gigstack.connect.";

    private Frameworks() {}

    static DescribedPredicate<JavaClass> outsideOfSeams() {
        return DescribedPredicate.describe(
                "are no seam",
                type -> !ROOMS.contains(type.getPackageName())
                        && !SEAMS.contains(outermost(type).substring(OURS.length())));
    }

    static ArchCondition<JavaClass> useNoMoreThanTheirSuffixAllows() {
        return new ArchCondition<>("use no more of a framework than their suffix allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                List<String> allowed = allowed(outermost(type));
                type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isOfAny(ALL, use) && !isOfAny(allowed, use))
                        .forEach(use -> events.add(SimpleConditionEvent.violated(type, use.getDescription())));
            }
        };
    }

    /** Seams that no longer exist, or use no framework any more. */
    static List<String> needless(Iterable<JavaClass> classes) {
        List<String> needless = new ArrayList<>(SEAMS);
        for (JavaClass type : classes) {
            if (type.getDirectDependenciesFromSelf().stream().anyMatch(use -> isOfAny(ALL, use))) {
                needless.remove(outermost(type).substring(OURS.length()));
            }
        }
        return needless;
    }

    private static List<String> allowed(String name) {
        return BY_SUFFIX.entrySet().stream()
                .filter(suffix -> name.endsWith(suffix.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(List.of());
    }

    private static boolean isOfAny(List<String> packages, Dependency use) {
        return packages.stream().anyMatch(use.getTargetClass().getName()::startsWith);
    }

    private static String outermost(JavaClass type) {
        int nested = type.getName().indexOf('$');
        return nested < 0 ? type.getName() : type.getName().substring(0, nested);
    }
}
