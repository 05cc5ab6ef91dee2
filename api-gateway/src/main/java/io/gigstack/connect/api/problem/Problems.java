package io.gigstack.connect.api.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with a request. Only the first problems are kept, the others are counted: what a caller sends must not
 * decide how long our answer gets.
 */
public final class Problems {

    /** Most problems that an answer tells. */
    public static final int MOST = 100;

    /** Most characters of their pointers together, for a pointer repeats the names that it leads through. */
    private static final int MOST_CHARACTERS = 32 * 1024;

    private final List<FieldProblem> first = new ArrayList<>();
    private final Set<String> places = new HashSet<>();
    private int characters;
    private int others;

    /** Notes a problem, unless there is one of the same place: the first says more. */
    public void addFirst(FieldProblem problem) {
        if (!places.contains(problem.pointer())) {
            add(problem);
        }
    }

    public void add(FieldProblem problem) {
        if (first.size() == MOST || characters + problem.pointer().length() > MOST_CHARACTERS) {
            others++;
            return;
        }
        characters += problem.pointer().length();
        places.add(problem.pointer());
        first.add(problem);
    }

    public boolean isEmpty() {
        return first.isEmpty() && others == 0;
    }

    /** Whether a problem of this place was noted, as far as that is known: it may be among the others. */
    public boolean mayHave(String place) {
        return others > 0 || places.contains(place);
    }

    /** Refuses the request if anything is wrong with it. */
    public void done() {
        if (!isEmpty()) {
            throw ApiProblem.invalid(first, others);
        }
    }
}
