package io.gigstack.connect.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Json;
import io.gigstack.connect.http.Reply;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/** Requests with a key of their own, and what their replays have to be like. */
final class Replays {

    private Replays() {}

    static Client keyed(Client client) {
        return client.with("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** The same answer, in which only what is shown once may be missing. */
    static void assertIsReplayOf(Reply first, Reply again, String... shownOnce) {
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
}
