package io.gigstack.connect.api.web;

import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.FieldProblem;
import io.gigstack.connect.api.problem.Problems;
import io.gigstack.connect.command.reference.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of a request. Each is asked for by its name and type; {@link #done()} refuses the request for
 * all that is wrong at once, also for parameters that nobody asked for.
 */
public final class QueryParameters {

    public static final int DEFAULT_LIMIT = 20;
    public static final int MOST_LIMIT = 100;

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

    private final Map<String, String> given;
    private final Problems problems = new Problems();

    private QueryParameters(Map<String, String> given) {
        this.given = given;
    }

    static QueryParameters parse(@Nullable String query) {
        QueryParameters parameters = new QueryParameters(new LinkedHashMap<>());
        if (query != null) {
            for (String pair : query.split("&", -1)) {
                parameters.add(pair);
            }
        }
        return parameters;
    }

    private void add(String pair) {
        if (pair.isEmpty()) {
            return;
        }
        int equals = pair.indexOf('=');
        String name = PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = PercentEncoding.decode(equals < 0 ? "" : pair.substring(equals + 1));
        if (name == null || value == null) {
            problem(name == null ? "" : name, "must be percent-encoded UTF-8 without control characters");
        } else if (given.putIfAbsent(name, value) != null) {
            problem(name, "must not come twice");
        }
    }

    /** A parameter that may be left out. */
    public <T> @Nullable T optional(String name, Function<String, T> type) {
        String value = given.remove(name);
        if (value == null) {
            return null;
        }
        try {
            return type.apply(value);
        } catch (InvalidValue invalid) {
            problem(name, invalid.detail());
            return null;
        }
    }

    /** A parameter that may not be left out. Empty if something is wrong with it, which {@link #done()} tells. */
    public <T> Optional<T> required(String name, Function<String, T> type) {
        if (!has(name)) {
            problems.add(FieldProblem.of("?" + name, ErrorCode.MISSING_REQUIRED_FIELD, "is required"));
        }
        return Optional.ofNullable(optional(name, type));
    }

    /** A whole number within these bounds, both included. */
    public int number(String name, int least, int most, int otherwise) {
        Integer value = optional(name, text -> {
            long number = NUMBER.matcher(text).matches() ? Long.parseLong(text) : -1;
            if (number < least || number > most) {
                throw new InvalidValue("must be a whole number from %d to %d".formatted(least, most));
            }
            return (int) number;
        });
        return value == null ? otherwise : value;
    }

    /** Most items on a page: 1 to 100, 20 if it is left out. */
    public int limit() {
        return number("limit", 1, MOST_LIMIT, DEFAULT_LIMIT);
    }

    public @Nullable Boolean bool(String name) {
        return optional(name, text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidValue("must be true or false");
        });
    }

    public boolean has(String name) {
        return given.containsKey(name);
    }

    public void problem(String name, String detail) {
        problems.add(FieldProblem.of("?" + name, ErrorCode.INVALID_FIELD_VALUE, detail));
    }

    /** Refuses the request if anything in its query is wrong or not known. */
    public void done() {
        given.keySet().forEach(name -> problem(name, "is not a known parameter"));
        problems.done();
    }
}
