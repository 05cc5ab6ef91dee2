package io.gigstack.connect.api.json;

import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.api.problem.FieldProblem;
import io.gigstack.connect.api.problem.Problems;
import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.reference.InvalidValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an object in a request. Each is asked for by its name and type; what is wrong is collected, and
 * {@link #done()} refuses the request for all of it at once, also for fields that nobody asked for. A required value
 * can be got after that.
 */
public final class Fields {

    private final String pointer;
    private final Map<String, @Nullable Object> members;
    private final Problems problems;
    private final Set<String> known = new HashSet<>();
    private final List<Fields> nested = new ArrayList<>();

    Fields(String pointer, Map<String, @Nullable Object> members, Problems problems) {
        this.pointer = pointer;
        this.members = members;
        this.problems = problems;
    }

    /** A text that must be there. */
    public <T> Supplier<T> required(String name, Function<String, T> type) {
        if (value(name) == null) {
            problem(name, ErrorCode.MISSING_REQUIRED_FIELD, "is required");
            return absent(name);
        }
        T read = optional(name, type);
        return read == null ? absent(name) : () -> read;
    }

    private static <T> Supplier<T> absent(String name) {
        return () -> {
            throw new IllegalStateException(name + " is read before the request is checked");
        };
    }

    /** A text that may be left out or null. */
    public <T> @Nullable T optional(String name, Function<String, T> type) {
        Object value = value(name);
        return value == null ? null : convert(place(name), value, String.class, "a string", type);
    }

    /** A whole number within these bounds, both included, that may be left out or null. */
    public @Nullable Integer optionalNumber(String name, int least, int most) {
        Object value = value(name);
        return value == null
                ? null
                : convert(place(name), value, Long.class, "a whole number", number -> {
                    if (number < least || number > most) {
                        throw new InvalidValue("must be a whole number from %d to %d".formatted(least, most));
                    }
                    return number.intValue();
                });
    }

    /** A boolean that may be left out or null. */
    public @Nullable Boolean optionalBoolean(String name) {
        Object value = value(name);
        return value == null ? null : convert(place(name), value, Boolean.class, "a boolean", Function.identity());
    }

    /** What an update asks of a text. */
    public <T> Change<T> change(String name, Function<String, T> type) {
        if (!has(name)) {
            return Change.keep();
        }
        T value = optional(name, type);
        return value == null ? new Change.Clear<>() : new Change.Put<>(value);
    }

    /**
     * A list of texts that may be left out or null. Null, too, when an element is wrong.
     *
     * @param count refuses a count of elements, before any of them is looked at
     * @param whole checks the list, in which an element that is wrong is null
     */
    public <T> @Nullable List<T> list(
            String name, IntConsumer count, Function<String, T> type, Consumer<List<@Nullable T>> whole) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof List<?> elements)) {
            problem(name, ErrorCode.INVALID_REQUEST_BODY, "must be an array");
            return null;
        }
        if (!check(name, () -> count.accept(elements.size()))) {
            return null;
        }
        List<@Nullable T> read = new ArrayList<>();
        for (int i = 0; i < elements.size(); i++) {
            read.add(convert(place(name) + "/" + i, elements.get(i), String.class, "a string", type));
        }
        check(name, () -> whole.accept(read));
        return read.contains(null)
                ? null
                : read.stream().map(Objects::requireNonNull).toList();
    }

    /** An object that may be left out or null, in plain values. */
    @SuppressWarnings("unchecked") // JsonValues made it
    public @Nullable Map<String, @Nullable Object> map(String name) {
        Object value = value(name);
        if (value == null) {
            return null;
        }
        if (!(value instanceof Map<?, ?> object)) {
            problem(name, ErrorCode.INVALID_REQUEST_BODY, "must be an object");
            return null;
        }
        return (Map<String, @Nullable Object>) object;
    }

    /** The fields of an object that may be left out or null. */
    public @Nullable Fields object(String name) {
        Map<String, @Nullable Object> object = map(name);
        if (object == null) {
            return null;
        }
        Fields fields = new Fields(place(name), object, problems);
        nested.add(fields);
        return fields;
    }

    /** A value of any type, just as it is; null when it is left out. */
    public @Nullable Object value(String name) {
        known.add(name);
        return members.get(name);
    }

    public boolean has(String name) {
        known.add(name);
        return members.containsKey(name);
    }

    public boolean isNull(String name) {
        return has(name) && members.get(name) == null;
    }

    private <V, T> @Nullable T convert(
            String place, @Nullable Object value, Class<V> json, String what, Function<V, T> type) {
        if (!json.isInstance(value)) {
            problems.addFirst(FieldProblem.of(place, ErrorCode.INVALID_REQUEST_BODY, "must be " + what));
            return null;
        }
        try {
            return type.apply(json.cast(value));
        } catch (InvalidValue invalid) {
            problems.addFirst(FieldProblem.of(place, invalid));
            return null;
        }
    }

    /** Notes that this field is wrong. */
    public void problem(String name, ErrorCode code, String detail) {
        problems.addFirst(FieldProblem.of(place(name), code, detail));
    }

    /** Notes that something inside this field is wrong, at a JSON Pointer into the field's value. */
    public void problemWithin(String name, Problem inner) {
        problems.addFirst(FieldProblem.of(place(name), inner));
    }

    /** Whether this field is there and nothing was found wrong with it. */
    public boolean isRight(String name) {
        return value(name) != null && !problems.mayHave(place(name));
    }

    /** Notes a value that its type refuses. False if it does. */
    public boolean check(String name, Runnable constraint) {
        try {
            constraint.run();
            return true;
        } catch (InvalidValue invalid) {
            problems.addFirst(FieldProblem.of(place(name), invalid));
            return false;
        }
    }

    /** The JSON Pointer of a field. */
    public String place(String name) {
        return Problem.place(pointer, name);
    }

    /** Refuses the request if anything in it is wrong or not known. */
    public void done() {
        problems().done();
    }

    /** All that is wrong in the request or not known: to be asked for once, when everything was read. */
    public Problems problems() {
        noteUnknown();
        return problems;
    }

    private void noteUnknown() {
        members.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem(name, ErrorCode.INVALID_FIELD_VALUE, "is not a known field"));
        nested.forEach(Fields::noteUnknown);
    }
}
