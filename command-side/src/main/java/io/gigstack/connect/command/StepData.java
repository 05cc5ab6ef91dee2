package io.gigstack.connect.command;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the data of a known onboarding step must look like. The data of other steps is free. */
public final class StepData {

    /** Most bytes of a step's data, written as JSON without white space. */
    public static final int MOST_BYTES = 16 * 1024;

    private static final int LONGEST_URL = 2_048;
    private static final int LARGEST_PORT = 65_535;

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
        return isHttpsUrl(text)
                ? List.of()
                : List.of(new Problem(
                        "/webhookUrl",
                        "must be an https URL with a host, without a user or password, of at most %d characters"
                                .formatted(LONGEST_URL)));
    }

    private static boolean isHttpsUrl(String text) {
        if (text.length() > LONGEST_URL) {
            return false;
        }
        try {
            URI uri = new URI(text);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getPort() <= LARGEST_PORT;
        } catch (URISyntaxException notAUri) {
            return false;
        }
    }
}
