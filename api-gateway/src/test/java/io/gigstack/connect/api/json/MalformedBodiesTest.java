package io.gigstack.connect.api.json;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.NothingIsStored;
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
    void the_answer_says_where_the_json_breaks() {
        assertThat(client.post(TEAMS, "{\"name\":\n  \"x\",,}").text("/detail"))
                .isEqualTo("The body is not valid JSON at line 2, column 7");
    }
}
