package io.gigstack.connect.api.json;

import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodySizesAndTypesTest {

    private static final int MOST = 256 * 1024;

    private final Client client = organizationA();
    private final ATeam team = ATeam.of(client);

    @AfterEach
    void nothing_has_happened_to_the_team() {
        assertThat(team.events()).isEqualTo(1);
    }

    /** A body without Content-Length. */
    private static BodyPublisher chunked(String body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static String ofSize(int bytes) {
        String frame = "{\"name\":\"Support Team\"}";
        return frame + " ".repeat(bytes - frame.length());
    }

    @Test
    void a_body_may_have_256_kib() {
        client.post(TEAMS, ofSize(MOST)).expect(201);
        client.send("POST", TEAMS, chunked(ofSize(MOST))).expect(201);
    }

    @ParameterizedTest
    @ValueSource(ints = {MOST + 1, 1024 * 1024})
    void a_larger_one_is_refused_however_it_is_sent(int bytes) {
        for (String[] request : new String[][] {
            {"POST", TEAMS},
            {"PUT", team.path()},
            {"PATCH", team.path()},
            {"DELETE", team.path()},
            {"POST", team.path("suspend")},
            {"POST", team.path("reactivate")},
            {"POST", team.path("restore")},
            {"POST", team.path("onboarding/complete-step")},
            {"POST", team.path("onboarding/reopen-step")},
            {"POST", "/v2/connect/api-keys"},
            {"DELETE", "/v2/connect/api-keys/key_789"}
        }) {
            client.send(request[0], request[1], chunked(ofSize(bytes))).refused(413, "payload_too_large");
            client.send(request[0], request[1], ofSize(bytes)).refused(413, "payload_too_large");
        }
    }

    @Test
    void so_it_is_where_nobody_reads_it() {
        for (String method : new String[] {"POST", "PUT", "DELETE"}) {
            client.send(method, "/v2/ping", ofSize(MOST)).expect(200);
            client.send(method, "/v2/ping", ofSize(MOST + 1)).refused(413, "payload_too_large");
        }
        client.send("GET", team.path(), ofSize(MOST + 1)).expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON;charset=\"UTF-8\"",
                "application/json ; profile=x"
            })
    void json_may_be_announced_in_these_ways(String type) {
        client.with("Content-Type", type)
                .patch(team.path(), "{\"name\":\"Support Team\"}")
                .expect(200);
        client.with("Content-Type", type)
                .post(TEAMS, "{\"name\":\"caf\u00e9\"}")
                .expect(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/plain
            text/json
            application/xml
            application/x-www-form-urlencoded
            multipart/form-data
            multipart/form-data; boundary=x
            application/octet-stream
            application/problem+json
            application/vnd.api+json
            text/merge-patch+json
            application/*
            */*
            json
            application/
            ;
            nonsense nonsense
            application/json, text/plain
            """)
    void a_body_of_another_type_is_refused(String type) {
        Client other = client.with("Content-Type", type);
        for (String body : new String[] {"{\"name\":\"Beta\"}", "name=Beta", "--x\r\n\r\nBeta\r\n--x--"}) {
            other.post(TEAMS, body).refused(415, "unsupported_media_type");
            other.put(team.path(), body).refused(415, "unsupported_media_type");
            other.patch(team.path(), body).refused(415, "unsupported_media_type");
            other.post(team.path("reactivate"), body).refused(415, "unsupported_media_type");
            other.send("DELETE", team.path(), body).refused(415, "unsupported_media_type");
            other.post("/v2/connect/api-keys", body).refused(415, "unsupported_media_type");
        }
    }

    @Test
    void a_body_without_a_type_is_refused_and_a_type_without_a_body_is_not() {
        client.without("Content-Type").post(TEAMS, "{\"name\":\"Beta\"}").refused(415, "unsupported_media_type");
        client.without("Content-Type").post(team.path("reactivate")).expect(200);
        client.with("Content-Type", "text/plain").post(team.path("reactivate")).expect(200);
        client.with("Content-Type", "multipart/form-data").get(team.path()).expect(200);
    }
}
