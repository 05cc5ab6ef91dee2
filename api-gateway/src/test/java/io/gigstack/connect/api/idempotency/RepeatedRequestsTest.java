package io.gigstack.connect.api.idempotency;

import static io.gigstack.connect.RunningConnect.anyone;
import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.eventCount;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Json;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What is asked again under the same key is done once, and answered as it was the first time. */
class RepeatedRequestsTest {

    private static final String KEYS = "/v2/connect/api-keys";
    private static final String WEBHOOK = """
            {"type":"webhook","name":"Payments","configuration":{"url":"https://team.example.com/hook","events":["*"]}}
            """;
    private static final String NAMED = "{\"name\":\"Support Team\"}";

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);
    private final Client keyed = keyed(client);

    private static Client keyed(Client client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The same answer, in which only what is shown once may be missing. */
    private static void assertIsReplayOf(Reply first, Reply again, String... shownOnce) {
        ObjectNode expected = (ObjectNode) Json.json(first.body());
        for (String field : shownOnce) {
            ((ObjectNode) expected.get("data")).remove(field);
        }
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.json()).isEqualTo(expected);
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).contains("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
    }

    @Test
    void a_team_is_created_once() {
        Reply first = keyed.post(TEAMS, NAMED).expect(201);
        long events = eventCount();

        assertIsReplayOf(first, keyed.post(TEAMS, NAMED));
        assertThat(eventCount()).isEqualTo(events);
        assertThat(client.get(TEAMS).at("/totalResults").intValue()).isEqualTo(2);
    }

    @Test
    void the_answer_is_that_of_then_whatever_has_happened_since() {
        Reply first = keyed.patch(team.path(), "{\"name\":\"Alpha\"}").expect(200);
        team.updated("{\"name\":\"Beta\"}");

        assertIsReplayOf(first, keyed.patch(team.path(), "{\"name\":\"Alpha\"}"));
        assertThat(team.data().get("name").stringValue()).isEqualTo("Beta");

        team.deleted();
        assertIsReplayOf(first, keyed.patch(team.path(), "{\"name\":\"Alpha\"}"));
    }

    @Test
    void the_order_of_members_and_white_space_make_no_other_request() {
        Reply first = keyed.post(TEAMS, "{\"name\":\"Alpha\",\"country\":\"MX\",\"metadata\":{\"a\":1,\"b\":12.0}}");

        assertIsReplayOf(
                first,
                keyed.post(
                        TEAMS, "{ \"metadata\": {\"b\": 12, \"a\": 1},\n\"country\": \"MX\", \"name\": \"Alpha\" }"));
    }

    @Test
    void another_body_path_or_method_under_the_same_key_is_refused() {
        keyed.patch(team.path(), NAMED).expect(200);
        long events = eventCount();

        keyed.patch(team.path(), "{\"name\":\"Other Team\"}").refused(422, "idempotency_key_reused");
        keyed.patch(ATeam.of(client).path(), NAMED).refused(422, "idempotency_key_reused");
        keyed.put(team.path(), NAMED).refused(422, "idempotency_key_reused");
        keyed.delete(team.path()).refused(422, "idempotency_key_reused");
        keyed.post(KEYS, NAMED).refused(422, "idempotency_key_reused");
        assertThat(eventCount()).isEqualTo(events + 1);
    }

    @Test
    void keys_are_the_organizations_own() {
        Reply first = keyed.post(TEAMS, NAMED).expect(201);
        String other = client.post(KEYS, "{\"name\":\"other\"}").text("/data/key");
        Client stranger =
                newOrganization().with("Idempotency-Key", keyed.headers().get("Idempotency-Key"));

        assertIsReplayOf(first, keyed.withKey(other).post(TEAMS, NAMED));
        assertThat(stranger.post(TEAMS, NAMED).expect(201).header("Idempotent-Replayed"))
                .isEmpty();
    }

    @Test
    void a_member_is_not_answered_what_the_organization_was() {
        AMember admin = AMember.joined(team, "admin@example.com", "admin");
        keyed.patch(team.path(), NAMED).expect(200);

        keyed.withKey(admin.client().key()).patch(team.path(), NAMED).refused(422, "idempotency_key_reused");
    }

    @Test
    void a_write_that_changed_nothing_is_replayed_too() {
        Reply first = keyed.patch(team.path(), "{}").expect(200);
        team.updated("{\"name\":\"Beta\"}");

        assertIsReplayOf(first, keyed.patch(team.path(), "{}"));
    }

    @Test
    void what_was_refused_is_judged_again() {
        team.suspended("Unpaid");
        keyed.patch(team.path(), NAMED).refused(409, "operation_not_allowed");
        client.post(team.path("reactivate")).expect(200);

        assertThat(keyed.patch(team.path(), NAMED).expect(200).header("Idempotent-Replayed"))
                .isEmpty();
    }

    @Test
    void a_condition_is_not_compared_again() {
        Client conditional = keyed.with("If-Match", "\"1\"");
        Reply first = conditional.patch(team.path(), "{\"name\":\"Alpha\"}").expect(200);

        assertIsReplayOf(first, conditional.patch(team.path(), "{\"name\":\"Alpha\"}"));
    }

    @Test
    void one_of_many_at_once_does_it() {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Reply> replies = IntStream.range(0, 20)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(() -> keyed.post(TEAMS, NAMED), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(replies).allSatisfy(reply -> {
                if (!reply.ok()) {
                    reply.refused(409, "request_in_progress");
                    assertThat(reply.header("Retry-After")).contains("1");
                }
            });
            assertThat(replies.stream()
                            .filter(reply -> reply.ok()
                                    && reply.header("Idempotent-Replayed").isEmpty()))
                    .hasSize(1);
        }
        assertThat(client.get(TEAMS).at("/totalResults").intValue()).isEqualTo(2);
    }

    @Test
    void a_member_is_invited_once_and_its_token_shown_once() {
        String body = "{\"email\":\"ana@example.com\",\"role\":\"user\",\"inviteMessage\":\"Welcome\"}";
        Reply first = keyed.post(team.path("members"), body).expect(201);

        assertIsReplayOf(first, keyed.post(team.path("members"), body), "invitation");
        assertThat(client.get(team.path("members")).at("/totalResults").intValue())
                .isEqualTo(1);
    }

    @Test
    void what_was_erased_since_is_not_shown_again() {
        String body = "{\"email\":\"ana@example.com\",\"role\":\"user\"}";
        Reply first = keyed.post(team.path("members"), body).expect(201);
        client.post(team.path("members/%s/erase".formatted(first.text("/data/id"))))
                .expect(200);

        Reply again = keyed.post(team.path("members"), body).expect(201);
        assertThat(again.text("/data/email")).isEqualTo("erased");
        assertThat(again.body()).doesNotContain("ana@");
    }

    @Test
    void a_webhook_is_added_once_and_its_secret_shown_once() {
        Reply first = keyed.post(team.path("integrations"), WEBHOOK).expect(201);
        String path = team.path("integrations/" + first.text("/data/id"));
        Reply again = keyed.post(team.path("integrations"), WEBHOOK).expect(201);

        assertThat(first.text("/data/configuration/secret")).startsWith("whsec_");
        assertThat(again.data()).isEqualTo(client.get(path).data());
        assertThat(again.header("Idempotent-Replayed")).contains("true");

        client.delete(path).expect(200);
        assertThat(keyed.post(team.path("integrations"), WEBHOOK).expect(201).text("/data/configuration/secret"))
                .isEqualTo("\u2022\u2022\u2022\u2022");
    }

    @Test
    void a_secret_is_renewed_once_and_shown_once_and_not_at_all_once_it_is_destroyed() {
        String path = team.path("integrations/"
                + client.post(team.path("integrations"), WEBHOOK).text("/data/id"));
        String renewal = "{\"configuration\":{\"secret\":null}}";
        Reply first = keyed.patch(path, renewal).expect(200);
        Reply again = keyed.patch(path, renewal).expect(200);

        assertThat(first.text("/data/configuration/secret")).startsWith("whsec_");
        assertThat(again.data()).isEqualTo(client.get(path).data());

        client.delete(path).expect(200);
        assertThat(keyed.patch(path, renewal).expect(200).text("/data/configuration/secret"))
                .isEqualTo("\u2022\u2022\u2022\u2022");
    }

    @Test
    void an_invitation_is_resent_once() {
        AMember ana = AMember.invited(team, "ana@example.com", "user");
        Reply first = keyed.post(ana.path("resend-invitation")).expect(200);
        String token = first.text("/data/invitation/token");

        assertIsReplayOf(first, keyed.post(ana.path("resend-invitation")), "invitation");
        anyone().post("/v2/connect/invitations/accept", "{\"token\":\"%s\"}".formatted(token))
                .expect(200);
    }

    @Test
    void an_invitation_is_accepted_once_and_its_key_shown_once() {
        AMember ana = AMember.invited(team, "ana@example.com", "user");
        Client invitee = keyed(anyone());
        String body = "{\"token\":\"%s\"}".formatted(ana.token());
        Reply first = invitee.post("/v2/connect/invitations/accept", body).expect(200);

        assertIsReplayOf(first, invitee.post("/v2/connect/invitations/accept", body), "apiKey");
        assertThat(client.get(KEYS).at("/totalResults").intValue()).isEqualTo(2);
    }

    @Test
    void a_key_is_issued_once_and_shown_once_also_when_it_has_expired_since() {
        String body = "{\"name\":\"x\",\"expiresAt\":\"%s\"}";
        String soon = Instant.now().plusMillis(400).toString();
        Reply first = keyed.post(KEYS, body.formatted(soon)).expect(201);
        await("the key has expired")
                .until(() ->
                        client.withKey(first.text("/data/key")).get("/v2/ping").status() == 401);

        assertIsReplayOf(first, keyed.post(KEYS, body.formatted(soon)), "key");
    }

    @Test
    void a_key_is_revoked_once() {
        String path = KEYS + "/" + client.post(KEYS, "{\"name\":\"x\"}").text("/data/id");
        Reply first = keyed.delete(path).expect(200);

        assertIsReplayOf(first, keyed.delete(path));
    }

    @Test
    void a_receipt_holds_nothing_of_the_request() {
        keyed.post(team.path("members"), "{\"email\":\"marker-7421@example.com\",\"role\":\"user\"}")
                .expect(201);

        assertThat(database()
                        .sql("select receipt::text from event_store.receipt")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(receipt -> receipt.contains("marker-7421"));
    }
}
