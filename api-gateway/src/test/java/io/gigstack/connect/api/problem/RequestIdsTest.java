package io.gigstack.connect.api.problem;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.organizationA;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

    private static final String MADE = "req_[0-9a-z]{26}";

    @ParameterizedTest
    @ValueSource(strings = {"a", "req-7f3a2c91", "A.b_c:d-9", "4bf92f3577b34da6a3ce929d0e0e4736"})
    void a_callers_own_id_is_echoed(String id) {
        assertThat(organizationA().with("X-Request-Id", id).get("/v2/ping").header("X-Request-Id"))
                .hasValue(id);
        Reply refused = anyone().with("X-Request-Id", id).get("/v2/ping").expect(401);
        assertThat(refused.text("/requestId")).isEqualTo(id);
    }

    @Test
    void an_id_has_at_most_128_characters() {
        String longest = "x".repeat(128);

        assertThat(organizationA().with("X-Request-Id", longest).get("/v2/ping").header("X-Request-Id"))
                .hasValue(longest);
        assertThat(organizationA()
                        .with("X-Request-Id", longest + "x")
                        .get("/v2/ping")
                        .header("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches(MADE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "two words", "a,b", "a/b", "{}", "\"quoted\"", "<script>", "a=b", "%0d%0aSet-Cookie", "$"})
    void one_that_is_not_fit_for_a_log_is_replaced(String id) {
        Reply reply = organizationA().with("X-Request-Id", id).get("/v2/ping");

        assertThat(reply.header("X-Request-Id").orElseThrow()).matches(MADE);
        assertThat(reply.headers()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void one_that_is_not_ascii_is_replaced() {
        Reply reply = RawHttp.send("GET", "/v2/ping", "X-Request-Id: caf\u00e9");

        assertThat(reply.text("/requestId")).matches(MADE);
    }

    @Test
    void without_one_each_request_gets_its_own() {
        assertThat(organizationA().get("/v2/ping").header("X-Request-Id"))
                .isNotEqualTo(organizationA().get("/v2/ping").header("X-Request-Id"));
        assertThat(anyone().get("/docs").header("X-Request-Id")).isPresent();
    }
}
