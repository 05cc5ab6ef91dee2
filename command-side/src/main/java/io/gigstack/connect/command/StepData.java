package io.gigstack.connect.command;

import io.gigstack.connect.command.BrandingValues.HttpsUrl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the data of a known onboarding step must look like. The data of other steps is free. */
public final class StepData {

    private StepData() {}

    /** All that is wrong with this data, by pointers into the data. Empty when nothing is. */
    public static List<Problem> problems(String step, Map<String, @Nullable Object> data) {
        if (!step.equals("payment_integration")) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        if (data.containsKey("paymentProvider") && !(data.get("paymentProvider") instanceof String)) {
            problems.add(new Problem("/paymentProvider", "must be a string", true));
        }
        if (data.containsKey("webhookUrl")) {
            problems.addAll(webhookUrl(data.get("webhookUrl")));
        }
        if (data.containsKey("testMode") && !(data.get("testMode") instanceof Boolean)) {
            problems.add(new Problem("/testMode", "must be a boolean", true));
        }
        return problems;
    }

    private static List<Problem> webhookUrl(@Nullable Object value) {
        if (!(value instanceof String text)) {
            return List.of(new Problem("/webhookUrl", "must be a string", true));
        }
        return HttpsUrl.isOne(text)
                ? List.of()
                : List.of(new Problem(
                        "/webhookUrl",
                        "must be an https URL with a host, without a user or password, of at most %d characters"
                                .formatted(HttpsUrl.LONGEST)));
    }
}
