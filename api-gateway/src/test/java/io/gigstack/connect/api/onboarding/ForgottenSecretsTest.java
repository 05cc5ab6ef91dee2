package io.gigstack.connect.api.onboarding;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.http.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.AllTables;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Of the secrets in a step's data no more is kept than what tells the same secret from another one. */
class ForgottenSecretsTest {

    private static final String MARKER = "quagga-heron-8472";

    private final ATeam team = ATeam.of(organizationA());

    private Reply complete(String data) {
        return team.client()
                .post(team.path("onboarding/complete-step"), "{\"step\":\"team_setup\",\"data\":%s}".formatted(data));
    }

    @Test
    void no_table_holds_one_in_clear() {
        String data = """
                {"token": "%1$s", "list": [{"password": "%1$s"}], "deep": {"credentials": {"user": ["%1$s"]}},
                 "pin": "%1$s-and-some-more"}
                """.formatted(MARKER);
        complete(data).expect(200);
        while (snapshots() == 0) {
            team.completed("client_setup");
            team.client()
                    .post(team.path("onboarding/reopen-step"), "{\"step\":\"client_setup\",\"reason\":\"Mistake\"}")
                    .expect(200);
        }

        assertThat(team.onboarding().at("/data/steps/0/data")).isEqualTo(json("""
                {"token": "••••8472", "list": [{"password": "••••8472"}], "deep": {"credentials": "••••"},
                 "pin": "••••more"}
                """));
        assertThat(AllTables.with(MARKER)).isEmpty();
    }

    private long snapshots() {
        return database()
                .sql("select count(*) from event_store.snapshot where aggregate_id = :team")
                .param("team", team.id())
                .query(Long.class)
                .single();
    }

    @Test
    void the_same_data_is_still_known_again() {
        String data = "{\"credentials\":{\"user\":\"u\",\"pin\":[1,2.5]},\"list\":[{\"token\":true}],\"pin\":null}";
        Reply first = complete(data).expect(200);

        Reply again = complete("""
                {"pin": null, "list": [{"token": true}], "credentials": {"pin": [1.0, 25e-1], "user": "u"}}
                """).expect(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(team.events()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"token": "one-and-the-same"}         | {"token": "two-and-the-same"}
            {"token": "1"}                        | {"token": 1}
            {"token": "[1]"}                      | {"token": [1]}
            {"token": [1, 2]}                     | {"token": [2, 1]}
            {"token": 1, "pin": 2}                | {"token": 2, "pin": 1}
            {"token": 1}                          | {"token": null}
            {"list": [{"pin": 1}, {"pin": 2}]}    | {"list": [{"pin": 2}, {"pin": 1}]}
            """)
    void other_data_is_told_from_it_though_both_may_look_alike(String one, String other) {
        complete(one).expect(200);

        complete(other).refused(409, "resource_conflict");
    }

    @Test
    void the_same_secret_leaves_another_trace_in_another_place() {
        complete("{\"token\":\"%1$s\",\"pin\":\"%1$s\"}".formatted(MARKER)).expect(200);
        ATeam another = ATeam.of(organizationA());
        another.client()
                .post(
                        another.path("onboarding/complete-step"),
                        "{\"step\":\"team_setup\",\"data\":{\"token\":\"%s\"}}".formatted(MARKER))
                .expect(200);

        assertThat(database()
                        .sql("""
                                select   convert_from(payload, 'utf8')::jsonb #>> '{data,token,$masked}'
                                from     event_store.event
                                where    aggregate_id in (:team, :another)
                                and      sequence_number = 1
                                union all
                                select   convert_from(payload, 'utf8')::jsonb #>> '{data,pin,$masked}'
                                from     event_store.event
                                where    aggregate_id = :team
                                and      sequence_number = 1
                                """)
                        .param("team", team.id())
                        .param("another", another.id())
                        .query(String.class)
                        .list())
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allMatch(kept -> kept.matches("[A-Za-z0-9_-]{22}\\.••••8472"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$masked\":\"x.••••\"}",
                "{\"token\":{\"$masked\":\"x\"}}",
                "{\"$\":1}",
            })
    void nobody_else_writes_what_stands_in_their_place(String data) {
        assertThat(complete(data).expect(400).text("/errors/0/pointer")).contains("/$");
        assertThat(team.events()).isOne();
    }

    @Test
    void a_reserved_name_is_refused_wherever_it_stands() {
        complete("{\"a/b\":[null,{\"$x\":{\"$y\":1}}],\"cost in $\":1}")
                .refused(400, "validation_failed", "/data/a~1b/1/$x", "/data/a~1b/1/$x/$y");
    }

    @Test
    void a_mask_that_is_sent_back_is_refused_since_it_says_nothing_of_the_secret() {
        complete("{\"login\":{\"token\":\"\u2022\u2022\u2022\u2022cret\"}}").invalid("/data/login/token");
        complete("{\"note\":\"\u2022\u2022\u2022\u2022 is no secret\"}").expect(200);
    }
}
