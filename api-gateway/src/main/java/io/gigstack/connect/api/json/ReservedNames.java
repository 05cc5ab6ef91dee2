package io.gigstack.connect.api.json;

import io.gigstack.connect.command.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names that are ours in free data: objects whose names begin with {@code $} stand where secrets were, and nobody but
 * Connect may write one.
 */
public final class ReservedNames {

    private static final String OURS = "$";

    private ReservedNames() {}

    /** A problem for each member, at any depth, whose name is reserved, by its pointer into the data. */
    public static List<Problem> in(Map<String, @Nullable Object> data) {
        List<Problem> problems = new ArrayList<>();
        search(Place.BODY, data, problems);
        return problems;
    }

    private static void search(Place place, @Nullable Object value, List<Problem> problems) {
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, inner) -> member(place.member((String) name), inner, problems));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                search(place.element(i), list.get(i), problems);
            }
        }
    }

    private static void member(Place place, @Nullable Object value, List<Problem> problems) {
        if (place.token().startsWith(OURS)) {
            problems.add(new Problem(place.pointer(), "must not have a name that begins with " + OURS));
        }
        search(place, value, problems);
    }
}
