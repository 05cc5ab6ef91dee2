package io.gigstack.connect.command.onboarding;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import io.gigstack.connect.command.StepId;
import io.gigstack.connect.events.OnboardingEvent.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The four steps that Connect knows, and how any other step is named. */
public final class StepCatalogue {

    private static final List<Step> KNOWN = List.of(
            new Step("team_setup", "Team Setup", null, true),
            new Step("payment_integration", "Payment Integration", "Set up payment processing for your team", true),
            new Step("client_setup", "Client Setup", "Add your first clients", false),
            new Step(
                    "invoice_configuration",
                    "Invoice Configuration",
                    "Configure invoice templates and settings",
                    true));

    private static final Map<String, Step> BY_ID = KNOWN.stream().collect(toMap(Step::id, Function.identity()));

    private StepCatalogue() {}

    /** The steps of these ids in this order; the known ones when none are given. */
    public static List<Step> steps(@Nullable List<StepId> ids) {
        return ids == null ? KNOWN : ids.stream().map(id -> step(id.value())).toList();
    }

    private static Step step(String id) {
        Step known = BY_ID.get(id);
        return known != null ? known : new Step(id, nameFrom(id), null, true);
    }

    private static String nameFrom(String id) {
        return Arrays.stream(id.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> (char) (word.charAt(0) - ('a' <= word.charAt(0) ? 'a' - 'A' : 0)) + word.substring(1))
                .collect(joining(" "));
    }
}
