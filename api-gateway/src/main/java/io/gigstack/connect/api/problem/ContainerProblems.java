package io.gigstack.connect.api.problem;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Answers what never reaches the application, such as a request line that is no HTTP, in the form of all errors. */
public final class ContainerProblems extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);
    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ApiProblem problem = status < 500
                ? ApiProblem.of(ErrorCode.INVALID_REQUEST_BODY, "The request can't be read")
                : ApiProblem.of(ErrorCode.INTERNAL_SERVER_ERROR, "Something went wrong on our side");
        if (status >= 500) {
            log.error("A request failed before it reached the application", failure);
        }
        write(problem, request, response);
    }

    private static void write(ApiProblem problem, Request request, Response response) {
        try {
            String path = String.valueOf(request.getRequestURI());
            String id = RequestIdFilter.idOf(request, response);
            response.setStatus(problem.code().status());
            response.setContentType("application/problem+json");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(ProblemBody.of(problem, path, id)));
                response.finishResponse();
            }
        } catch (IOException gone) {
            log.debug("The caller left before its error was written", gone);
        }
    }
}
