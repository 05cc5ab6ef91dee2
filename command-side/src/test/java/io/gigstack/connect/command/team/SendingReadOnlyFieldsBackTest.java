package io.gigstack.connect.command.team;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.NOW;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.created;
import static io.gigstack.connect.command.Examples.createdWithSteps;
import static io.gigstack.connect.command.Examples.object;
import static io.gigstack.connect.command.Update.to;
import static io.gigstack.connect.command.Update.update;
import static io.gigstack.connect.command.team.TeamStory.given;

import io.gigstack.connect.command.Problem;
import io.gigstack.connect.events.OnboardingEvent.OnboardingStepCompleted;
import io.gigstack.connect.events.TeamEvent.TeamRenamed;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a client read, edited and sent back whole is taken; only a read-only field that it edited is refused. */
class SendingReadOnlyFieldsBackTest {

    private static final OnboardingStepCompleted SET_UP = new OnboardingStepCompleted(TEAM, "team_setup", null, NOW);

    @Test
    void unchanged_they_are_accepted() {
        given(created(), SET_UP)
                .when(update().name("Beta")
                        .readOnly(object(
                                "/id",
                                TEAM,
                                "/status",
                                "active",
                                "/createdAt",
                                BEFORE,
                                "/updatedAt",
                                NOW,
                                "/onboarding/completed",
                                false,
                                "/onboarding/currentStep",
                                "payment_integration",
                                "/onboarding/progress",
                                25L)))
                .then(new TeamRenamed(TEAM, "Beta", NOW));
    }

    @Test
    void a_finished_onboarding_has_null_for_a_current_step() {
        given(createdWithSteps("team_setup"), SET_UP)
                .when(update().readOnly(object(
                        "/onboarding/completed", true, "/onboarding/currentStep", null, "/onboarding/progress", 100L)))
                .thenNothing();
    }

    @Test
    void changed_they_are_refused_all_at_once() {
        given(created())
                .when(update().name("Beta")
                        .readOnly(object(
                                "/id",
                                "team_2",
                                "/status",
                                "suspended",
                                "/createdAt",
                                NOW,
                                "/updatedAt",
                                "yesterday",
                                "/onboarding/completed",
                                true,
                                "/onboarding/currentStep",
                                null,
                                "/onboarding/progress",
                                50L)))
                .thenInvalid(
                        readOnly("/id"),
                        readOnly("/status"),
                        readOnly("/createdAt"),
                        readOnly("/updatedAt"),
                        readOnly("/onboarding/completed"),
                        readOnly("/onboarding/currentStep"),
                        readOnly("/onboarding/progress"));
    }

    @Test
    void only_the_changed_ones_are_named() {
        given(created())
                .when(update().readOnly(object("/id", TEAM, "/status", null, "/createdAt", BEFORE)))
                .thenInvalid(readOnly("/status"));
    }

    @Test
    void they_are_refused_together_with_whatever_else_is_wrong() {
        Map<String, @Nullable Object> many = new LinkedHashMap<>();
        IntStream.range(0, 50).forEach(i -> many.put("key_" + i, i));
        given(created())
                .when(update().metadata(to(many)).readOnly(object("/id", "team_2")))
                .thenInvalid(readOnly("/id"), new Problem("/metadata", "must have at most 50 members"));
    }

    @Test
    void what_was_read_before_someone_else_changed_it_is_refused_with_the_reason() {
        given(created(), SET_UP)
                .when(update().readOnly(object("/updatedAt", BEFORE, "/onboarding/progress", 0L)))
                .thenInvalid(changedSince("/updatedAt"), changedSince("/onboarding/progress"));
    }

    @Test
    void an_instant_that_the_team_never_had_tells_nothing_of_others() {
        given(created(), SET_UP)
                .when(update().readOnly(object("/updatedAt", BEFORE.minusMillis(1))))
                .thenInvalid(readOnly("/updatedAt"));
        given(created(), SET_UP)
                .when(update().readOnly(object("/updatedAt", NOW.plusMillis(1))))
                .thenInvalid(readOnly("/updatedAt"));
    }

    private static Problem changedSince(String pointer) {
        return new Problem(
                pointer,
                "is read-only, and the team has changed since it was read: read it again, or send the ETag that came with"
                        + " it as If-Match and get 412");
    }

    private static Problem readOnly(String pointer) {
        return new Problem(pointer, "is read-only and can't be changed");
    }
}
