package io.gigstack.connect.api.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import tools.jackson.databind.json.JsonMapper;

/** Writes an error as the answer to a request, wherever in the request's way it arose. */
public final class ProblemWriter {

    private static final String MEDIA_TYPE = "application/problem+json";

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    public void write(ApiProblem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.code().status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(MEDIA_TYPE);
        byte[] body = json.writeValueAsBytes(
                ProblemBody.of(problem, Instance.of(request.getRequestURI()), RequestIdFilter.idOf(request, response)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
