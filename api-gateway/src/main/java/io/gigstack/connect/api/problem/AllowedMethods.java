package io.gigstack.connect.api.problem;

import java.util.Collection;
import java.util.TreeSet;

/** The methods that a path knows, as {@code Allow} lists them. */
public final class AllowedMethods {

    private AllowedMethods() {}

    /** These and those that go with them: HEAD wherever there is GET, and OPTIONS. */
    public static String list(Collection<String> methods) {
        TreeSet<String> all = new TreeSet<>(methods);
        if (all.contains("GET")) {
            all.add("HEAD");
        }
        all.add("OPTIONS");
        return String.join(", ", all);
    }
}
