package io.gigstack.connect.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the service answered to a request.
 *
 * @param target path and query of the request, just as they were sent
 */
public record Reply(String method, String target, int status, Map<String, List<String>> headers, String body) {

    static Reply of(String method, String target, HttpResponse<String> response) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.headers().map());
        return new Reply(method, target, response.statusCode(), headers, response.body());
    }

    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    public boolean ok() {
        return status >= 200 && status < 300;
    }

    public Reply expect(int wanted) {
        assertThat(status).as("status of %s", this).isEqualTo(wanted);
        return this;
    }

    /** Expects a refusal with this status and code, for reasons at just these places. */
    public Reply refused(int wanted, String error, String... pointers) {
        expect(wanted);
        assertThat(text("/error")).as("error of %s", this).isEqualTo(error);
        assertThat(pointers()).as("pointers of %s", this).containsExactlyInAnyOrder(pointers);
        return this;
    }

    /** Expects a refusal for one invalid value. */
    public Reply invalid(String pointer) {
        return refused(400, "invalid_field_value", pointer);
    }

    public Reply notFound() {
        return refused(404, "resource_not_found");
    }

    public List<String> pointers() {
        return texts("/errors", "/pointer");
    }

    /** What each element of a list holds at a place. */
    public List<String> texts(String list, String place) {
        return StreamSupport.stream(at(list).spliterator(), false)
                .map(element -> element.at(place).asString())
                .toList();
    }

    public JsonNode json() {
        return Json.json(body);
    }

    public JsonNode at(String pointer) {
        return json().at(pointer);
    }

    public JsonNode data() {
        return at("/data");
    }

    public String text(String pointer) {
        JsonNode node = at(pointer);
        assertThat(node.isString()).as("a text at %s of %s", pointer, this).isTrue();
        return node.stringValue();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).map(List::getFirst);
    }

    public String etag() {
        return header("ETag").orElseThrow(() -> new AssertionError("no ETag in " + this));
    }

    @Override
    public String toString() {
        return "%s %s -> %d %s".formatted(method, target, status, body);
    }
}
