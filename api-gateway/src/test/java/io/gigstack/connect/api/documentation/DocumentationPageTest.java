package io.gigstack.connect.api.documentation;

import static io.gigstack.connect.RunningConnect.anyone;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page needs no key, and nothing from anywhere else. */
class DocumentationPageTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]*)\"");

    private final Client client = anyone();

    @Test
    void the_page_and_all_that_it_loads_are_there() {
        Reply page = client.get("/docs").expect(200);

        assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
        List<String> links =
                LINK.matcher(page.body()).results().map(link -> link.group(1)).toList();
        assertThat(links).isNotEmpty().allMatch(link -> link.startsWith("/docs/assets/"));
        for (String link : links) {
            assertThat(client.get(link).expect(200).header("Content-Type").orElseThrow())
                    .as(link)
                    .startsWith(link.endsWith(".css") ? "text/css" : "text/javascript");
        }
    }

    @Test
    void it_shows_the_document_of_this_service() {
        assertThat(client.get("/docs/assets/start.js").expect(200).body()).contains("url: \"/v3/api-docs\"");
        Reply document = client.get("/v3/api-docs").expect(200);
        assertThat(document.header("Content-Type")).hasValue("application/json");
        assertThat(document.text("/openapi")).isEqualTo("3.1.0");
    }

    @Test
    void the_root_leads_to_it() {
        Reply root = client.get("/").expect(302);

        assertThat(root.header("Location")).hasValue("/docs");
    }

    @Test
    void and_to_nowhere_else_whatever_host_is_named() {
        Reply root = RawHttp.sendAll("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");

        assertThat(root.expect(302).header("Location")).hasValue("/docs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"})
    void health_is_told_to_everyone_and_nothing_more(String path) {
        Reply health = client.get(path).expect(200);

        assertThat(health.text("/status")).isEqualTo("UP");
        assertThat(health.json().propertyNames()).isSubsetOf("status", "groups");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator/health/db", "/actuator/health/databases", "/actuator/health/readiness/databases"})
    void health_of_a_part_is_told_to_no_one(String path) {
        Reply unknown = client.get(path).notFound();

        assertThat(unknown.header("Content-Type")).hasValue("application/problem+json");
        assertThat(unknown.text("/requestId")).isNotEmpty();
    }
}
