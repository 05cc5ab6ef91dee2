package io.gigstack.connect.api.web;

import static io.gigstack.connect.RunningConnect.context;
import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.RawHttp;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.SmartLifecycle;

/** A write tells its position, and a read of any key waits for the position that it names. */
class PositionsTest {

    private static final String HEADER = "Connect-Position";
    private static final String KEYS = "/v2/connect/api-keys";

    private final SmartLifecycle projections = context().getBean("projectionProcessors", SmartLifecycle.class);

    private final Client writer = newOrganization();
    private final Reply other = writer.post(KEYS, "{\"name\":\"x\"}").expect(201);
    private final Client reader = writer.withKey(other.text("/data/key"));

    @AfterEach
    void start() {
        if (!projections.isRunning()) {
            projections.start();
        }
    }

    @Test
    void the_answer_to_a_write_tells_the_position_of_its_last_event() {
        Reply created = writer.post(TEAMS, "{\"name\":\"Alpha\"}").expect(201);
        ATeam team = new ATeam(writer, created.text("/data/id"));
        isOfLastEvent(team.id(), created);
        Reply renamedAndMoved = team.updated("{\"name\":\"Beta\",\"settings\":{\"currency\":\"MXN\"}}");
        assertThat(renamedAndMoved.etag()).isEqualTo("\"3\"");
        isOfLastEvent(team.id(), renamedAndMoved);
        isOfLastEvent(team.id(), writer.put(team.path(), "{\"name\":\"Gamma\"}"));
        isOfLastEvent(team.id(), writer.post(team.path("onboarding/complete-step"), "{\"step\":\"client_setup\"}"));
        isOfLastEvent(
                team.id(),
                writer.post(team.path("onboarding/reopen-step"), "{\"step\":\"client_setup\",\"reason\":\"x\"}"));
        isOfLastEvent(team.id(), writer.post(team.path("suspend"), "{\"reason\":\"x\"}"));
        isOfLastEvent(team.id(), writer.post(team.path("reactivate")));
        isOfLastEvent(team.id(), writer.delete(team.path()));
        isOfLastEvent(team.id(), writer.post(team.path("restore")));
        String key = other.text("/data/id");
        isOfLastEvent(key, other);
        isOfLastEvent(key, writer.delete(KEYS + "/" + key));
    }

    private static void isOfLastEvent(String aggregate, Reply written) {
        long last = database()
                .sql("select max(position) from event_store.event where aggregate_id = :id")
                .param("id", aggregate)
                .query(Long.class)
                .single();
        assertThat(written.header(HEADER)).as("%s", written).hasValue(Long.toString(last));
    }

    @Test
    void a_write_that_changes_nothing_has_no_position_and_neither_has_one_that_is_refused_nor_a_read() {
        ATeam team = ATeam.named(writer, "Alpha");
        String key = KEYS + "/" + other.text("/data/id");
        writer.delete(key).expect(200);

        assertThat(List.of(
                        team.updated("{\"name\":\"Alpha\"}"),
                        writer.post(team.path("reactivate")).expect(200),
                        writer.post(team.path("restore")).expect(200),
                        writer.delete(key).expect(200),
                        writer.patch(team.path(), "{\"name\":7}").expect(400),
                        writer.with("If-Match", "\"9\"")
                                .patch(team.path(), "{}")
                                .expect(412),
                        team.read(),
                        writer.get(TEAMS).expect(200)))
                .allSatisfy(reply ->
                        assertThat(reply.header(HEADER)).as("%s", reply).isEmpty());
    }

    @Test
    void a_read_of_another_key_that_names_a_position_waits_for_it() {
        ATeam team = ATeam.named(writer, "Before");
        team.read();
        projections.stop();
        Client knowing = reader.with(HEADER, position(team.updated("{\"name\":\"After\"}")));

        for (String path : List.of(team.path(), TEAMS, team.path("onboarding"), KEYS)) {
            isStale(knowing.get(path).expect(200));
            isFresh(reader.get(path).expect(200));
        }
        assertThat(knowing.get(team.path()).text("/data/name")).isEqualTo("Before");

        CompletableFuture<Reply> waiting = CompletableFuture.supplyAsync(() -> knowing.get(team.path()));
        projections.start();
        isFresh(waiting.join());
        assertThat(waiting.join().text("/data/name")).isEqualTo("After");
        assertThat(knowing.get(TEAMS).texts("/data", "/name")).containsExactly("After");
    }

    @Test
    void a_team_that_is_not_there_yet_is_not_found_and_the_answer_says_why() {
        projections.stop();
        Reply created = writer.post(TEAMS, "{\"name\":\"Late\"}").expect(201);
        String path = TEAMS + "/" + created.text("/data/id");

        isFresh(reader.get(path).notFound());
        isStale(reader.with(HEADER, position(created)).get(path).notFound());
    }

    @Test
    void a_key_waits_for_its_own_writes_whatever_position_it_names() {
        ATeam team = ATeam.named(writer, "Before");
        team.read();
        projections.stop();
        team.updated("{\"name\":\"After\"}");

        isStale(writer.with(HEADER, "0").get(team.path()).expect(200));
    }

    @Test
    void a_position_that_no_event_has_reached_is_waited_for_in_vain() {
        isStale(writer.with(HEADER, "999999999999999999").get(TEAMS).expect(200));
    }

    @Test
    void a_history_is_never_behind() {
        ATeam team = ATeam.named(writer, "Before");
        projections.stop();
        Client knowing = reader.with(HEADER, position(team.updated("{\"name\":\"After\"}")));

        Reply history = knowing.get(team.path("history")).expect(200);

        isFresh(history);
        assertThat(history.at("/totalResults").intValue()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "+1", "1.5", "1e3", "0x10", "1, 2", "\"1\"", "1000000000000000000"})
    void what_is_not_a_number_is_refused(String position) {
        writer.with(HEADER, position).get(TEAMS).invalid(HEADER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GET    | /v2/connect/teams    | {}
            GET    | /v2/connect/teams/team_789 | {}
            GET    | /v2/connect/teams/team_789/onboarding | {}
            GET    | /v2/connect/teams/team_789/history | {}
            GET    | /v2/connect/api-keys | {}
            POST   | /v2/connect/teams    | {"name": "x"}
            DELETE | /v2/connect/api-keys/key_789 | {}
            GET    | /v2/ping             | {}
            """)
    void a_malformed_position_is_refused_everywhere(String method, String path, String body) {
        writer.with(HEADER, "-1").send(method, path, body).invalid(HEADER);
    }

    @Test
    void a_position_that_comes_twice_is_refused() {
        RawHttp.send("GET", TEAMS, "Authorization: Bearer " + writer.key(), HEADER + ": 1", HEADER + ": 1")
                .invalid(HEADER);
    }

    @Test
    void who_has_no_key_is_not_told_more_than_that() {
        reader.without("Authorization").with(HEADER, "-1").get(TEAMS).refused(401, "unauthorized");
    }

    private static String position(Reply written) {
        return written.header(HEADER).orElseThrow(() -> new AssertionError("no position in " + written));
    }

    private static void isStale(Reply read) {
        assertThat(read.header("Connect-Stale")).as("%s", read).hasValue("true");
    }

    private static void isFresh(Reply read) {
        assertThat(read.header("Connect-Stale")).as("%s", read).isEmpty();
    }
}
