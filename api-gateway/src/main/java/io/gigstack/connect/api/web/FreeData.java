package io.gigstack.connect.api.web;

import io.gigstack.connect.api.json.Fields;
import io.gigstack.connect.api.json.JsonSize;
import io.gigstack.connect.api.json.ReservedNames;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Sealed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong with data whose form is free: a configuration, or what is recorded with a step. */
public final class FreeData {

    /** Most bytes of it, written as JSON without white space. */
    private static final int MOST_BYTES = 16 * 1024;

    private final boolean ofNew;
    private final List<Problem> problems = new ArrayList<>();

    private FreeData(boolean ofNew) {
        this.ofNew = ofNew;
    }

    /**
     * By pointers into the data.
     *
     * @param ofNew whether there is nothing yet whose secrets a mask could stand for
     */
    public static List<Problem> problems(Map<String, @Nullable Object> data, boolean ofNew) {
        FreeData given = new FreeData(ofNew);
        given.problems.addAll(ReservedNames.in(data));
        given.members("", data, false);
        return given.problems;
    }

    /** Whether it has at most 16 KiB; else that is noted as a problem of this field. */
    public static boolean isSmall(Fields fields, String name, Map<String, @Nullable Object> data) {
        if (JsonSize.of(data) <= MOST_BYTES) {
            return true;
        }
        fields.problem(name, ErrorCode.INVALID_FIELD_VALUE, "must have at most 16 KiB");
        return false;
    }

    private void members(String within, Map<?, ?> object, boolean inSecret) {
        object.forEach((key, value) -> {
            String name = (String) key;
            String place = Problem.place(within, name);
            if (SecretName.is(name) && !inSecret) {
                secret(place, value);
            } else {
                value(place, value, inSecret);
            }
        });
    }

    private void value(String place, @Nullable Object value, boolean inSecret) {
        switch (value) {
            case Map<?, ?> object -> members(place, object, inSecret);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    value(place + "/" + i, list.get(i), inSecret);
                }
            }
            case String text when inSecret && Masking.isMask(text) -> nothingToKeep(place);
            case null, default -> {}
        }
    }

    /** It is one value: a mask stands for the whole of it, or for nothing. */
    private void secret(String place, @Nullable Object value) {
        if (!Masking.isMask(value)) {
            value(place, value, true);
        } else if (ofNew) {
            nothingToKeep(place);
        }
    }

    private void nothingToKeep(String place) {
        problems.add(new Problem(place, Sealed.NOTHING_TO_KEEP));
    }
}
