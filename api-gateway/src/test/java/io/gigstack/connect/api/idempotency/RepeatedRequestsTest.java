package io.gigstack.connect.api.idempotency;

import static io.gigstack.connect.RunningConnect.eventCount;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.api.idempotency.Replays.assertIsReplayOf;
import static io.gigstack.connect.api.idempotency.Replays.keyed;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is asked again under the same key is done once, and answered as it was the first time. */
class RepeatedRequestsTest {

    private static final String KEYS = "/v2/connect/api-keys";
    private static final String NAMED = "{\"name\":\"Support Team\"}";

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);
    private final Client keyed = keyed(client);

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
    void a_key_is_revoked_once() {
        String path = KEYS + "/" + client.post(KEYS, "{\"name\":\"x\"}").text("/data/id");
        Reply first = keyed.delete(path).expect(200);

        assertIsReplayOf(first, keyed.delete(path));
    }
}
