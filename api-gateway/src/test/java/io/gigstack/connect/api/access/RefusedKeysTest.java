package io.gigstack.connect.api.access;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedKeysTest {

    private static final Client CLIENT = newOrganization();
    private static final List<String> HEADERS = new ArrayList<>();

    @BeforeAll
    static void a_revoked_key() {
        Reply issued = CLIENT.post("/v2/connect/api-keys", "{\"name\":\"x\"}").expect(201);
        CLIENT.delete("/v2/connect/api-keys/" + issued.text("/data/id")).expect(200);
        String key = CLIENT.key();
        HEADERS.addAll(List.of(
                "Bearer " + issued.text("/data/key"),
                "Bearer ck_" + "0".repeat(40),
                "Bearer " + key.substring(1),
                "Bearer " + key + "x",
                "Bearer " + key + " " + key,
                "Bearer " + key + "," + key,
                "Bearer \"" + key + "\"",
                "Bearer",
                "Bearer ",
                "Bearer" + key,
                "Bearer\t" + key,
                "Basic " + key,
                "Token " + key,
                "Digest username=\"x\"",
                key,
                "Bearer " + "k".repeat(256),
                "Bearer " + "k".repeat(7_000),
                "Bearer ' or '1'='1",
                "Bearer key_00000000000000000000000000"));
    }

    static List<String> headers() {
        return HEADERS;
    }

    /** The form of a request that brings no key at all. */
    private static String plain(Reply refused) {
        refused.refused(401, "unauthorized");
        assertThat(refused.headers().get("WWW-Authenticate")).containsExactly("Bearer");
        return refused.body().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void every_key_that_is_no_good_gets_the_same_answer(String header) {
        Reply none = anyone().get("/v2/ping");
        Reply bad = anyone().with("Authorization", header).get("/v2/ping");

        assertThat(plain(bad)).isEqualTo(plain(none));
        assertThat(names(bad)).isEqualTo(names(none));
    }

    private static Set<String> names(Reply reply) {
        Set<String> names = new TreeSet<>(reply.headers().keySet());
        // Whether a connection has served its time has nothing to do with the key.
        names.removeAll(Set.of("connection", "keep-alive"));
        return names;
    }

    @Test
    void so_does_one_that_no_header_can_hold() {
        String none = plain(RawHttp.send("GET", "/v2/ping"));

        assertThat(plain(RawHttp.send("GET", "/v2/ping", "Authorization: Bearer cl\u00e9\u00ff")))
                .isEqualTo(none);
        assertThat(plain(RawHttp.send("GET", "/v2/ping", "Authorization: Bearer \u00f0\u009f\u0094\u0091")))
                .isEqualTo(none);
        assertThat(plain(RawHttp.send("GET", "/v2/ping", "Authorization:"))).isEqualTo(none);
    }

    @Test
    void a_key_of_10000_characters_is_refused_too() {
        Reply refused = RawHttp.send("GET", "/v2/ping", "Authorization: Bearer " + "k".repeat(10_000));

        // A head as large as this is not read at all.
        assertThat(refused.status()).isIn(400, 401, 431);
    }

    @Test
    void of_two_keys_none_counts() {
        String none = "Authorization: Bearer ck_" + "0".repeat(40);
        String good = "Authorization: Bearer " + CLIENT.key();

        plain(RawHttp.send("GET", "/v2/ping", none, good));
        plain(RawHttp.send("GET", "/v2/ping", good, none));
        plain(RawHttp.send("GET", "/v2/ping", good, good));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?key=%s", "?access_token=%s", "?Authorization=Bearer%%20%s"})
    void a_key_counts_in_its_header_only(String query) {
        plain(anyone().get("/v2/ping" + query.formatted(CLIENT.key())));
        anyone().with("X-Api-Key", CLIENT.key()).get("/v2/ping").refused(401, "unauthorized");
    }

    @Test
    void without_a_key_nothing_is_told_of_a_team_nor_of_what_is_wrong_with_a_request() {
        ATeam team = ATeam.of(CLIENT);
        String none = plain(anyone().get(team.path())).replace(team.id(), "");

        assertThat(plain(anyone().get("/v2/connect/teams/team_789")).replace("team_789", ""))
                .isEqualTo(none);
        plain(anyone().get("/v2/connect/teams?limit=0"));
        plain(anyone().post("/v2/connect/teams", "{\"name\":"));
        plain(anyone().post("/v2/connect/teams", "x".repeat(300 * 1024)));
        plain(anyone().with("If-Match", "nonsense").patch(team.path(), "{}"));
        assertThat(team.events()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST", "PUT", "DELETE"})
    void ping_needs_a_key_and_answers_every_method(String method) {
        Reply pong = CLIENT.send(method, "/v2/ping", "").expect(200);

        assertThat(pong.data().propertyNames()).containsExactly("message", "timestamp", "version");
        assertThat(pong.text("/data/message")).isEqualTo("pong");
        assertThat(pong.text("/data/version")).isEqualTo("2.0.0");
        plain(anyone().send(method, "/v2/ping", ""));
    }
}
