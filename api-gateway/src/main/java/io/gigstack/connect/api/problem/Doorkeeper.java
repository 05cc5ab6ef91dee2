package io.gigstack.connect.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Is asked before a caller is told that there is nothing for its request, as endpoints ask before all else. */
@FunctionalInterface
public interface Doorkeeper {

    /** @throws ApiProblem if the caller is not even told that */
    void admit(HttpServletRequest request, HttpServletResponse response);
}
