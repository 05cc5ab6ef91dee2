package io.gigstack.connect.api.problem;

import static io.gigstack.connect.RunningConnect.organizationA;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.NothingIsStored;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that hardly are HTTP. They never reach the application, and yet get the form of every error. */
@ExtendWith(NothingIsStored.class)
class BrokenRequestsTest {

    private static final String KEY = "Authorization: Bearer " + organizationA().key();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET /v2/ping HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /v2/ping HTTP/1.1 more\r\nHost: localhost\r\n\r\n",
                "GET /v2 /ping HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "G(T /v2/ping HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /v2/\\ping HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /v2/p\u00e9ng HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /v2/ping HTTP/1.1\r\n\r\n",
                "GET /v2/ping HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /v2/ping HTTP/1.1\r\nHost: not a host\r\n\r\n",
                "GET /v2/ping HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
                "GET /v2/ping HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "POST /v2/ping HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "POST /v2/ping HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\r\n\r\n"
            })
    void what_is_no_request_is_refused_as_an_error(String request) {
        assertThat(RawHttp.sendAll(request).status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/connect/teams/%",
                "/v2/connect/teams/%zz",
                "/v2/connect/teams/team_%4",
                "/v2/connect/teams/%00",
                "/v2/connect/teams/%2e%2e",
                "/v2/connect/teams/team_789%2fhistory",
                "/v2/connect/teams/%5c",
                "/v2/connect/teams/%ff%fe",
                "/v2/connect/teams/%ed%a0%80",
                "/v2/connect/teams/a|b",
                "/v2/connect/teams/%5C",
                "/v2/connect/teams/team_789%2F",
                "/v2/connect/teams/{id}",
                "/v2/connect/teams/team_%c3%28/history",
                "/v2/connect/api-keys/%00"
            })
    void a_path_that_is_not_encoded_as_it_should_be_leads_nowhere(String target) {
        Reply refused =
                RawHttp.send("GET", target, KEY, "X-Request-Id: my-request:1").notFound();

        assertThat(refused.text("/instance")).startsWith("/v2/connect/");
        assertThat(refused.text("/requestId")).isEqualTo("my-request:1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q=%", "q=%zz", "q=%4", "%=1", "q=%ff", "q=%c0%80", "q=%00", "q=a%0d%0ab", "%00=1", "q=%u0041"})
    void a_query_that_is_not_encoded_as_it_should_be_is_refused(String query) {
        Reply refused = RawHttp.send("GET", "/v2/connect/teams?" + query, KEY);

        refused.invalid(query.startsWith("q") ? "?q" : "?");
    }

    @Test
    void characters_that_no_query_may_hold_are_refused() {
        for (String character : new String[] {"|", "<", ">", "[", "]", "{", "}", "^", "`", "\\", "\""}) {
            Reply refused = RawHttp.send(
                    "GET", "/v2/connect/teams?q=a%sb".formatted(character), KEY, "X-Request-Id: my-request:1");

            refused.invalid("?q");
            assertThat(refused.text("/instance")).isEqualTo("/v2/connect/teams");
            assertThat(refused.text("/requestId")).isEqualTo("my-request:1");
        }
        RawHttp.send("GET", "/v2/connect/teams/team_789?q=a|b", KEY).invalid("?q");
        RawHttp.send("GET", "/v2/connect/teams?q=a|b").refused(401, "unauthorized");
        RawHttp.send("GET", "/v2/connect/teams?q=\u00e9", KEY).refused(400, "invalid_request_body");
    }

    @Test
    void where_no_path_could_be_read_none_is_told() {
        for (Reply refused : new Reply[] {
            RawHttp.sendAll("nonsense\r\n\r\n"),
            RawHttp.send("GET", "/v2/connect/teams?q=\u00e9", KEY),
            RawHttp.send("GET", "/v2/ping?" + "x".repeat(60_000), KEY)
        }) {
            assertThat(refused.at("/instance").isMissingNode())
                    .as("%s", refused)
                    .isTrue();
        }
    }

    @Test
    void a_head_that_is_too_large_is_refused() {
        assertThat(RawHttp.send("GET", "/v2/ping", KEY, "X-Large: " + "x".repeat(60_000))
                        .status())
                .isIn(400, 431);
    }

    @Test
    void trace_is_a_method_that_no_path_knows() {
        Reply refused =
                RawHttp.send("TRACE", "/v2/ping", KEY, "X-Secret: marker").refused(405, "method_not_allowed");

        assertThat(refused.header("Allow")).hasValue("DELETE, GET, HEAD, OPTIONS, POST, PUT");
        assertThat(refused.body()).doesNotContain("marker");
        RawHttp.send("TRACE", "/v2/nothing", KEY).notFound();
        assertThat(RawHttp.send("TRACE", "/docs", KEY, "X-Secret: marker")
                        .refused(405, "method_not_allowed")
                        .body())
                .doesNotContain("marker");
    }

    @Test
    void an_expectation_that_no_one_can_meet_is_refused() {
        assertThat(RawHttp.send("POST", "/v2/connect/teams", KEY, "Expect: miracles", "Content-Length: 0")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void a_chunk_that_is_none_is_refused() {
        Reply refused = RawHttp.sendAll("POST /v2/connect/teams HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + KEY
                + "\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n\r\n");

        assertThat(refused.status()).isEqualTo(400);
    }

    @Test
    void a_body_that_ends_too_soon_is_not_taken_for_the_whole() {
        Reply refused =
                RawHttp.sendAllAndEnd("POST /v2/connect/teams HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                        + KEY
                        + "\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"name\":\"x\"}");

        assertThat(refused.status()).isEqualTo(400);
    }
}
