package io.gigstack.connect.command;

import io.gigstack.connect.command.BrandingValues.HttpsUrl;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the configuration of a webhook must look like: a {@code url}, a non-empty list of {@code events}, and a {@code
 * secret}. It has no other members.
 */
public final class WebhookRules {

    public static final String SECRET = "secret";

    private static final Set<String> MEMBERS = Set.of("url", "events", SECRET);
    private static final int MOST_EVENTS = 50;
    private static final int SHORTEST_SECRET = 8;
    private static final int LONGEST_SECRET = 500;
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** All events; or a dotted name, as event types have, of at most five parts, the last of which may be any. */
    private static final Pattern EVENT = Pattern.compile("\\*|(?:[a-z][a-z0-9_]*\\.){1,4}(?:\\*|[a-z][a-z0-9_]*)");

    private static final int LONGEST_EVENT = 100;

    private WebhookRules() {}

    /** The members that a webhook needs and this configuration lacks. */
    public static List<String> missing(Map<String, @Nullable Object> configuration) {
        return Stream.of("url", "events")
                .filter(name -> configuration.get(name) == null)
                .toList();
    }

    /**
     * All that is wrong with the members that are given, by pointers into the configuration.
     *
     * @param httpToLoopback whether an http URL is allowed if it leads to this machine
     */
    public static List<Problem> problems(Map<String, @Nullable Object> given, boolean httpToLoopback) {
        List<Problem> problems = new ArrayList<>();
        given.forEach((name, value) -> {
            if (!MEMBERS.contains(name)) {
                problems.add(new Problem(Problem.place("", name), "is unknown for a webhook"));
            } else if (value != null) {
                problems.addAll(
                        switch (name) {
                            case "url" -> url(value, httpToLoopback);
                            case "events" -> events(value);
                            default -> secret(value);
                        });
            }
        });
        return problems;
    }

    private static List<Problem> url(Object value, boolean httpToLoopback) {
        if (!(value instanceof String text)) {
            return List.of(new Problem("/url", "must be a string", true));
        }
        return HttpsUrl.isOne(text) || (httpToLoopback && isHttpToLoopback(text))
                ? List.of()
                : List.of(new Problem("/url", "must be an https URL with a host, without a user or password"));
    }

    private static boolean isHttpToLoopback(String text) {
        return text.startsWith("http://")
                && HttpsUrl.isOne("https" + text.substring("http".length()))
                && LOOPBACK.contains(URI.create(text).getHost());
    }

    private static List<Problem> events(Object value) {
        if (!(value instanceof List<?> events)) {
            return List.of(new Problem("/events", "must be an array", true));
        }
        if (events.isEmpty() || events.size() > MOST_EVENTS) {
            return List.of(new Problem("/events", "must hold 1 to %d events".formatted(MOST_EVENTS)));
        }
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            String place = "/events/" + i;
            if (!(events.get(i) instanceof String name)) {
                problems.add(new Problem(place, "must be a string", true));
            } else if (name.length() > LONGEST_EVENT || !EVENT.matcher(name).matches()) {
                problems.add(new Problem(
                        place, "must be the name of an event, such as payment.completed, or payment.* or *"));
            } else if (events.indexOf(name) < i) {
                problems.add(new Problem(place, "is there already"));
            }
        }
        return problems;
    }

    private static List<Problem> secret(Object value) {
        if (!(value instanceof String text)) {
            return List.of(new Problem("/" + SECRET, "must be a string", true));
        }
        int length = text.codePointCount(0, text.length());
        return length >= SHORTEST_SECRET && length <= LONGEST_SECRET
                ? List.of()
                : List.of(new Problem(
                        "/" + SECRET, "must have %d to %d characters".formatted(SHORTEST_SECRET, LONGEST_SECRET)));
    }
}
