package io.gigstack.connect.api.json;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.NothingIsStored;
import io.gigstack.connect.http.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(NothingIsStored.class)
class MalformedBodiesTest {

    private static final ATeam TEAM = ATeam.of(organizationA());

    private final Client client = organizationA();

    private void refuse(byte[] body) {
        client.send("POST", TEAMS, BodyPublishers.ofByteArray(body)).refused(400, "invalid_request_body");
        client.send("PATCH", TEAM.path(), BodyPublishers.ofByteArray(body)).refused(400, "invalid_request_body");
        client.send("POST", TEAM.path("reactivate"), BodyPublishers.ofByteArray(body))
                .refused(400, "invalid_request_body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{\"name\":\"x\"",
                "{\"name\":\"x",
                "{\"name\":}",
                "{\"name\" \"x\"}",
                "{\"name\":\"x\",}",
                "{name:\"x\"}",
                "{'name':'x'}",
                "{\"name\":\"x\"}}",
                "{\"name\":\"x\"} {\"name\":\"y\"}",
                "{\"name\":\"x\"}garbage",
                "{\"name\":\"x\"} null",
                "{\"name\":\"x\",\"name\":\"y\"}",
                "{\"name\":\"x\",\"settings\":{\"currency\":\"USD\",\"currency\":\"USD\"}}",
                "{\"name\":\"x\",\"na\\u006De\":\"y\"}",
                "{\"name\":\"x\"}\u0000",
                "\uFEFF{\"name\":\"x\"}",
                "{\"name\":\"two\nlines\"}",
                "{\"name\":\"\\x41\"}",
                "{\"name\":\"\\u12\"}",
                "{\"name\":NaN}",
                "{\"name\":Infinity}",
                "{\"name\":01}",
                "{\"name\":+1}",
                "{\"name\":.5}",
                "{\"name\":1.}",
                "{\"name\":0x10}",
                "{\"name\":tru}",
                "{\"name\":\"x\"}//comment",
                "/* comment */{\"name\":\"x\"}",
                "<team><name>x</name></team>",
                "name=x",
                " ",
                "\n"
            })
    void what_is_no_json_is_refused(String body) {
        refuse(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "7", "1.5", "\"name\"", "[]", "[{\"name\":\"x\"}]"})
    void json_that_is_no_object_is_refused(String body) {
        refuse(body.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32", "ISO-8859-1"})
    void another_encoding_is_refused(String charset) {
        refuse("{\"name\":\"caf\u00e9\"}".getBytes(Charset.forName(charset)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ff",
                "\u00c0\u0080",
                "\u00ed\u00a0\u0080",
                "\u00f8\u0088\u0080\u0080\u0080",
                "\u00e2\u0082",
                "\u00f4\u0090\u0080\u0080"
            })
    void bytes_that_are_no_utf_8_are_refused(String bytes) {
        refuse(("{\"name\":\"" + bytes + "\"}").getBytes(StandardCharsets.ISO_8859_1));
        refuse(("{\"" + bytes + "\":\"x\"}").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void nesting_without_end_is_refused() {
        for (int depth : new int[] {101, 10_000, 100_000}) {
            refuse(("{\"metadata\":" + "[".repeat(depth) + "]".repeat(depth) + "}").getBytes(StandardCharsets.UTF_8));
            refuse(("{\"a\":".repeat(depth / 5) + "1" + "}".repeat(depth / 5) + "}").getBytes(StandardCharsets.UTF_8));
            refuse("[".repeat(depth).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_body_that_is_needed_has_to_be_there() {
        for (Client any : new Client[] {client, client.without("Content-Type")}) {
            any.post(TEAMS).refused(400, "invalid_request_body");
            any.put(TEAM.path(), "").refused(400, "invalid_request_body");
            any.patch(TEAM.path(), "").refused(400, "invalid_request_body");
            any.post(TEAM.path("suspend")).refused(400, "invalid_request_body");
            any.post(TEAM.path("onboarding/complete-step")).refused(400, "invalid_request_body");
            any.post(TEAM.path("onboarding/reopen-step")).refused(400, "invalid_request_body");
            Reply refused = any.post("/v2/connect/api-keys").refused(400, "invalid_request_body");
            assertThat(refused.text("/detail")).isEqualTo("A body is needed: a JSON object");
        }
    }

    @Test
    void where_nothing_is_asked_for_a_body_may_be_left_out_or_empty_but_hold_nothing() {
        client.post(TEAM.path("reactivate")).expect(200);
        client.post(TEAM.path("reactivate"), "{}").expect(200);
        client.post(TEAM.path("reactivate"), "{\"reason\":\"x\"}").invalid("/reason");
        client.send("DELETE", TEAM.path(), "{\"reason\":\"x\"}").invalid("/reason");
        client.send("DELETE", TEAM.path(), "[]").refused(400, "invalid_request_body");
        client.send("DELETE", "/v2/connect/api-keys/key_789", "{\"reason\":\"x\"}")
                .invalid("/reason");
    }

    @Test
    void a_member_that_comes_twice_is_named_as_the_reason() {
        assertThat(client.post(TEAMS, "{\"name\":\"x\",\"name\":\"y\"}").text("/detail"))
                .isEqualTo("The body holds a member twice, at line 1, column 19");
    }

    @Test
    void too_deep_a_nesting_is_named_as_the_reason() {
        assertThat(client.post(TEAMS, "{\"metadata\":" + "[".repeat(200) + "]".repeat(200) + "}")
                        .text("/detail"))
                .isEqualTo("The body is nested more than 100 levels deep");
    }

    @Test
    void the_answer_says_where_the_json_breaks() {
        assertThat(client.post(TEAMS, "{\"name\":\n  \"x\",,}").text("/detail"))
                .isEqualTo("The body is not valid JSON at line 2, column 7");
    }
}
