package io.gigstack.connect.api.json;

import io.gigstack.connect.command.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Walks through JSON, and puts other values in the places of some. */
public final class Values {

    private Values() {}

    /** What to put in the place of a value; null to look at what is inside of it. */
    @FunctionalInterface
    public interface Rule {

        /**
         * @param place its JSON Pointer
         * @param name that of the member; empty for an element of a list, which has none
         */
        @Nullable
        Object instead(String place, String name, Object value);
    }

    public static Map<String, @Nullable Object> replaced(Map<String, @Nullable Object> object, Rule rule) {
        return members("", object, rule);
    }

    /** Looks at a value and its place. */
    @FunctionalInterface
    public interface Look {

        /** See {@link Rule}. */
        void at(String place, String name, Object value);
    }

    /** Looks at every value, those inside of others too. */
    public static void each(Map<String, @Nullable Object> object, Look look) {
        var _ = replaced(object, (place, name, value) -> {
            look.at(place, name, value);
            return null;
        });
    }

    /** As {@link #replaced}, for a value of any kind. */
    public static @Nullable Object replacedIn(@Nullable Object value, Rule rule) {
        return value("", "", value, rule);
    }

    private static Map<String, @Nullable Object> members(String within, Map<?, ?> object, Rule rule) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        object.forEach((key, value) -> {
            String name = (String) key;
            members.put(name, value(Problem.place(within, name), name, value, rule));
        });
        return members;
    }

    private static @Nullable Object value(String place, String name, @Nullable Object value, Rule rule) {
        if (value == null) {
            return null;
        }
        Object instead = rule.instead(place, name, value);
        if (instead != null) {
            return instead;
        }
        return switch (value) {
            case Map<?, ?> object -> members(place, object, rule);
            case List<?> list -> elements(place, list, rule);
            default -> value;
        };
    }

    private static List<@Nullable Object> elements(String within, List<?> list, Rule rule) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            elements.add(value(within + "/" + i, "", list.get(i), rule));
        }
        return elements;
    }
}
