package io.gigstack.connect.api.admin;

import static io.gigstack.connect.RunningConnect.context;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.operator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Reply;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Projections are paused and divided, and what they could not fold is seen, retried and given up. */
class OperatingTest {

    private static final String DETAILS = "/v2/admin/projections/team_details";
    private static final String LETTERS = "/v2/admin/projections/onboarding_status/dead-letters";

    private static JdbcClient readModels() {
        return context().getBean("readModelJdbc", JdbcClient.class);
    }

    @Test
    void what_is_paused_answers_at_once_with_what_it_has_and_goes_on_when_it_is_resumed() {
        ATeam team = ATeam.of(newOrganization());
        team.read().expect(200);
        Reply paused = operator().post(DETAILS + "/pause").expect(200);
        try {
            assertThat(paused.text("/data/status")).isEqualTo("paused");
            assertThat(paused.text("/data/pausedAt")).isNotEmpty();
            await("nobody folds it")
                    .atMost(Duration.ofSeconds(10))
                    .until(() ->
                            operator().get(DETAILS).at("/data/segments/0/owner").isNull());
            team.updated("{\"name\":\"Later\"}");

            long before = System.nanoTime();
            Reply stale = team.read().expect(200);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
            assertThat(stale.header("Connect-Stale")).contains("true");
            assertThat(stale.text("/data/name")).isNotEqualTo("Later");
        } finally {
            operator().post(DETAILS + "/resume").expect(200);
        }
        await("it goes on")
                .atMost(Duration.ofSeconds(10))
                .until(() -> team.read().text("/data/name").equals("Later"));
        assertThat(operator().get(DETAILS).text("/data/status")).isEqualTo("running");
    }

    @Test
    void segments_are_split_and_merged_while_teams_are_written_and_read() {
        ATeam team = ATeam.of(newOrganization());
        Reply split = operator().post(DETAILS + "/segments/0/split").expect(200);
        assertThat(split.texts("/data/segments", "/id")).containsExactly("0", "1");
        team.updated("{\"name\":\"Split\"}");
        await("it is folded")
                .atMost(Duration.ofSeconds(20))
                .until(() -> team.read().text("/data/name").equals("Split"));

        Reply merged = operator().post(DETAILS + "/segments/1/merge").expect(200);
        assertThat(merged.texts("/data/segments", "/id")).containsExactly("0");
        team.updated("{\"name\":\"Merged\"}");
        await("it is folded")
                .atMost(Duration.ofSeconds(20))
                .until(() -> team.read().text("/data/name").equals("Merged"));
    }

    @Test
    void dead_letters_are_listed_in_pages_and_given_up_one_by_one_or_all_of_a_team() {
        for (int i = 1; i <= 3; i++) {
            readModels()
                    .sql("""
                            insert into dead_letter (projection, position, aggregate_id, event_id, cause)
                            values ('onboarding_status', :position, 'team_gone', :event, 'as the test wants it')
                            """)
                    .param("position", 4_000_000_000L + i)
                    .param("event", "evt_gone_" + i)
                    .update();
        }

        Reply first = operator().get(LETTERS + "?limit=2").expect(200);
        assertThat(first.texts("/data", "/eventId")).containsExactly("evt_gone_1", "evt_gone_2");
        assertThat(first.at("/totalResults").asLong()).isEqualTo(3);
        assertThat(first.at("/data/0/eventType").isNull()).isTrue();
        Reply second =
                operator().get(LETTERS + "?limit=2&next=" + first.text("/next")).expect(200);
        assertThat(second.texts("/data", "/eventId")).containsExactly("evt_gone_3");
        assertThat(second.at("/next").isNull()).isTrue();

        operator().delete(LETTERS + "/evt_gone_2").expect(200);
        operator().delete(LETTERS + "/evt_gone_2").notFound();
        Reply all = operator()
                .post(LETTERS + "/discard", "{\"aggregateId\":\"team_gone\"}")
                .expect(200);
        assertThat(all.at("/data/discarded").asLong()).isEqualTo(2);
        assertThat(operator().get(LETTERS).at("/totalResults").asLong()).isZero();
    }

    @Test
    void what_is_parked_is_folded_when_it_is_retried() {
        ATeam team = ATeam.of(newOrganization());
        team.read().expect(200);
        long position = Long.parseLong(team.client()
                .patch(team.path(), "{\"name\":\"Parked\"}")
                .header("Connect-Position")
                .orElseThrow());
        team.read().expect(200);
        // As if this one had not been folded when it came.
        readModels().sql("""
                        insert into dead_letter (projection, position, aggregate_id, event_id, cause)
                        select 'onboarding_status', position, aggregate_id, event_id, 'as the test wants it'
                        from   event_store.event
                        where  position = :position
                        """).param("position", position).update();
        Reply letter = operator().get(LETTERS).expect(200);
        assertThat(letter.text("/data/0/eventType")).isEqualTo("team.renamed");
        assertThat(letter.text("/data/0/occurredAt")).endsWith("Z");

        Reply retried = operator()
                .post(LETTERS + "/retry", "{\"aggregateId\":\"%s\"}".formatted(letter.text("/data/0/aggregateId")))
                .expect(200);
        assertThat(retried.at("/data/folded").asLong()).isOne();
        assertThat(retried.at("/data/left").asLong()).isZero();
        assertThat(operator()
                        .post(LETTERS + "/retry")
                        .expect(200)
                        .at("/data/folded")
                        .asLong())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "7", "x", "0x", "99999999999", "%30%00"})
    void a_segment_that_is_not_there_is_404(String segment) {
        assertThat(operator().post(DETAILS + "/segments/" + segment + "/split").status())
                .isIn(400, 404);
    }

    @Test
    void what_can_not_be_understood_is_400() {
        operator().get(LETTERS + "?next=0").invalid("?next");
        operator().get(LETTERS + "?next=99999999999999999999").invalid("?next");
        operator().get(LETTERS + "?limit=101").invalid("?limit");
        operator().get(LETTERS + "?offset=1").invalid("?offset");
        operator().post(LETTERS + "/discard", "{}").refused(400, "missing_required_field", "/aggregateId");
        assertThat(operator().post(LETTERS + "/discard").status()).isEqualTo(400);
        operator().post(LETTERS + "/retry", "{\"aggregateId\":1}").refused(400, "invalid_request_body", "/aggregateId");
        operator().post(LETTERS + "/retry", "{\"aggregateId\":\"team_none\"}").notFound();
        operator().post(LETTERS + "/retry", "{\"teamId\":\"x\"}").invalid("/teamId");
        operator().post(DETAILS + "/pause", "{\"for\":\"ever\"}").invalid("/for");
    }
}
