package io.gigstack.connect.api.member;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcceptingInvitationsTest {

    private final Client client = newOrganization();
    private final TeamOfTheTest team = TeamOfTheTest.newTeam(client);
    private final Reply invited = team.invite("user@example.com", "developer").expect(201);
    private final String member = team.member(invited.text("/data/id"));
    private final String token = invited.text("/data/invitation/token");

    @Test
    void who_accepts_needs_no_key_and_gets_one() {
        Reply accepted = TeamOfTheTest.accept(anyone(), token).expect(200);

        assertThat(accepted.text("/data/status")).isEqualTo("active");
        assertThat(accepted.text("/data/email")).isEqualTo("user@example.com");
        Client itself = client.withKey(accepted.text("/data/apiKey/key"));
        assertThat(itself.get(team.path()).expect(200).text("/data/id")).isEqualTo(team.id());
        assertThat(itself.get(member).expect(200).data().has("apiKey")).isFalse();
        assertThat(itself.get("/v2/connect/api-keys").expect(200).texts("/data", "/memberId"))
                .containsExactly(invited.text("/data/id"));
    }

    @Test
    void accepting_again_is_refused_and_makes_no_second_key() {
        TeamOfTheTest.accept(anyone(), token).expect(200);
        long keys = keys();

        TeamOfTheTest.accept(anyone(), token).refused(409, "resource_conflict");

        assertThat(keys()).isEqualTo(keys);
    }

    @Test
    void of_many_that_accept_at_once_one_joins_and_gets_a_key() throws Exception {
        long keys = keys();
        List<Callable<Integer>> races = Collections.nCopies(
                12, () -> TeamOfTheTest.accept(anyone(), token).status());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> statuses =
                    threads.invokeAll(races).stream().map(Future::resultNow).toList();
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
        assertThat(keys()).isEqualTo(keys + 1);
    }

    private static long keys() {
        return database()
                .sql("select count(*) from event_store.event where payload_type = 'api_key.issued_to_member'")
                .query(Long.class)
                .single();
    }

    @Test
    void a_token_that_was_sent_again_takes_the_place_of_the_old_one() {
        Reply resent = client.post(member + "/resend-invitation").expect(200);

        assertThat(resent.text("/data/id")).isEqualTo(invited.text("/data/id"));
        TeamOfTheTest.accept(anyone(), token).refused(409, "resource_conflict");
        TeamOfTheTest.accept(anyone(), resent.text("/data/invitation/token")).expect(200);
        client.post(member + "/resend-invitation").refused(409, "operation_not_allowed");
    }

    @Test
    void the_token_of_one_who_was_removed_is_refused_and_the_address_can_be_invited_again() {
        client.delete(member).expect(200);

        TeamOfTheTest.accept(anyone(), token).refused(409, "resource_conflict");
        client.get(member).notFound();
        team.invite("user@example.com", "user").expect(201);
    }

    @Test
    void only_who_has_a_good_token_learns_that_the_team_is_suspended_and_nobody_that_it_is_deleted() {
        String wrong = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
        client.post(team.path() + "/suspend", "{\"reason\":\"Unpaid\"}").expect(200);
        TeamOfTheTest.accept(anyone(), token).refused(409, "operation_not_allowed");
        Reply guessed = TeamOfTheTest.accept(anyone(), wrong).notFound();
        client.post(team.path() + "/reactivate").expect(200);
        client.delete(team.path()).expect(200);
        for (String either : List.of(token, wrong)) {
            assertThat(TeamOfTheTest.accept(anyone(), either).notFound().text("/detail"))
                    .isEqualTo(guessed.text("/detail"));
        }
        client.post(team.path() + "/restore").expect(200);
        TeamOfTheTest.accept(anyone(), token).expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inv_01hm6w7k8gq3d9x4t7kb2vn5ce_abcdefghijklmnopqrstuvwxyz0123456789ABCD"})
    void a_token_that_never_was_is_not_found(String unknown) {
        TeamOfTheTest.accept(anyone(), unknown).notFound();
        TeamOfTheTest.accept(anyone(), token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A"))
                .notFound();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "inv_", "nonsense", "ck_AbC", "inv_../_x"})
    void what_can_be_no_token_is_named(String nonsense) {
        TeamOfTheTest.accept(anyone(), nonsense).invalid("/token");
    }
}
