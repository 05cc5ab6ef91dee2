package io.gigstack.connect.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What holds for every reply, and for every error wherever it comes from, described or not. */
final class ErrorForm {

    /** Signs of stack traces, classes, SQL and products, none of which is a caller's business. */
    private static final Pattern INSIDE = Pattern.compile(
            "(io\\.gigstack|org\\.[a-z]+\\.|java\\.|javax\\.|jakarta\\.|tools\\.jackson|[a-z]Exception|\\bat [a-z.]+\\("
                    + "|SQLSTATE|SQL|psql|[Tt]omcat|[Ss]pring|[Hh]ibernate|Hikari|Jackson|Axon|PostgreSQL|[Ss]tackTrace"
                    + "|select .* from|insert into|<html)");

    private ErrorForm() {}

    static void check(Reply reply) {
        assertThat(reply.headers()).as("headers of %s", reply).doesNotContainKeys("Server", "X-Powered-By", "Via");
        assertThat(reply.header("X-Request-Id")).as("request id of %s", reply).isPresent();
        // Whether the service is healthy is told to machines in the form that they know.
        if (reply.status() < 400 || reply.path().startsWith("/actuator/health")) {
            return;
        }
        assertThat(reply.header("Content-Type")).as("content type of %s", reply).hasValue("application/problem+json");
        assertThat(reply.headers().toString()).as("headers of %s", reply).doesNotContainPattern(INSIDE);
        if (!reply.method().equals("HEAD")) {
            checkBody(reply);
        }
    }

    private static void checkBody(Reply reply) {
        // What the caller sent comes back as the instance, and only there.
        JsonNode body = reply.json();
        assertThat(Document.problems("/components/schemas/Problem", body))
                .as("what does not fit in %s", reply)
                .isEmpty();
        assertThat(body.path("instance").asString("/")).startsWith("/");
        assertThat(body.get("status").intValue()).isEqualTo(reply.status());
        assertThat(body.get("message")).isEqualTo(body.get("detail"));
        assertThat(body.get("type").stringValue())
                .isEqualTo("urn:connect:error:" + body.get("error").stringValue());
        assertThat(reply.header("X-Request-Id")).hasValue(body.get("requestId").stringValue());
        assertThat(body.get("detail").stringValue() + body.path("errors"))
                .as("what %s tells of the inside", reply)
                .doesNotContainPattern(INSIDE);
    }
}
