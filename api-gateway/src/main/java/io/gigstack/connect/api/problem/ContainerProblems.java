package io.gigstack.connect.api.problem;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Answers what never reaches the application, such as a request line that is no HTTP, in the form of all errors. */
public final class ContainerProblems extends ErrorReportValve {

    private static final Logger log = LoggerFactory.getLogger(ContainerProblems.class);
    private static final Pattern ENCODED_SLASH = Pattern.compile("%2[fF]");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        String path = request.getRequestURI();
        ApiProblem problem = problem(status == 400 && path != null && leadsNowhere(path) ? 404 : status);
        if (problem.code() == ErrorCode.INTERNAL_SERVER_ERROR) {
            log.error("A request failed before it reached the application", failure);
        }
        write(problem, path, request, response);
    }

    /** What can't be a path's text, or is a slash only to some, is in no id: nothing is there. */
    private static boolean leadsNowhere(String path) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(URLDecoder.decode(path, ISO_8859_1).getBytes(ISO_8859_1)))
                    .toString();
            return text.indexOf(0) >= 0
                    || text.indexOf('\\') >= 0
                    || ENCODED_SLASH.matcher(path).find();
        } catch (CharacterCodingException | IllegalArgumentException malformed) {
            return true;
        }
    }

    private static ApiProblem problem(int status) {
        return switch (status) {
            case 404 -> ApiProblem.of(ErrorCode.RESOURCE_NOT_FOUND, "There is nothing at this path");
            // The header Allow is set already.
            case 405 -> ApiProblem.of(ErrorCode.METHOD_NOT_ALLOWED, "This path does not know the method");
            // A transfer coding or a version of HTTP that nobody knows is the caller's mistake, too.
            default ->
                status < 500 || status == 501 || status == 505
                        ? ApiProblem.of(ErrorCode.INVALID_REQUEST_BODY, "The request can't be read")
                        : ApiProblem.of(ErrorCode.INTERNAL_SERVER_ERROR, "Something went wrong on our side");
        };
    }

    private static void write(ApiProblem problem, @Nullable String path, Request request, Response response) {
        try {
            String id = RequestIdFilter.idOf(request, response);
            response.setStatus(problem.code().status());
            response.setContentType("application/problem+json");
            response.setHeader("Cache-Control", "no-store");
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(JSON.writeValueAsString(ProblemBody.of(problem, Instance.of(path), id)));
                response.finishResponse();
            }
        } catch (IOException gone) {
            log.debug("The caller left before its error was written", gone);
        }
    }
}
