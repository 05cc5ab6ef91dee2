package io.gigstack.connect.api.apikey;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.AMember;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListingApiKeysTest {

    private static final String KEYS = "/v2/connect/api-keys";

    private final Client client = newOrganization();

    private Reply issue(String body) {
        return client.post(KEYS, body);
    }

    @Test
    void the_list_shows_keys_newest_first_and_never_a_secret() {
        Reply issued = issue("{\"name\":\"Second\"}").expect(201);
        client.withKey(issued.text("/data/key")).get("/v2/ping").expect(200);

        Reply list = client.get(KEYS).expect(200);

        assertThat(list.text("/message")).isEqualTo("API keys retrieved successfully");
        assertThat(list.texts("/data", "/name")).containsExactly("Second", "First key");
        assertThat(list.body()).doesNotContain(issued.text("/data/key"), client.key());
        assertThat(list.at("/data/0").propertyNames())
                .containsExactly(
                        "id",
                        "name",
                        "prefix",
                        "teamId",
                        "memberId",
                        "createdAt",
                        "expiresAt",
                        "lastUsedAt",
                        "revokedAt");
        assertThat(list.texts("/data", "/lastUsedAt"))
                .allSatisfy(at ->
                        assertThat(Instant.parse(at)).isBetween(Instant.now().minusSeconds(120), Instant.now()));
    }

    @Test
    void a_key_that_was_never_used_says_so() {
        issue("{\"name\":\"Unused\"}").expect(201);

        assertThat(client.get(KEYS).at("/data/0/lastUsedAt").isNull()).isTrue();
    }

    @Test
    void the_keys_of_who_was_removed_are_listed_as_revoked_since_then_also_once_it_is_erased() {
        ATeam team = ATeam.of(client);
        AMember ana = AMember.joined(team, "ana@example.com", "user");
        client.post(ana.path("deactivate")).expect(200);
        assertThat(client.get(KEYS).at("/data/0/revokedAt").isNull()).isTrue();

        String removedAt = client.delete(ana.path()).expect(200).text("/data/removedAt");
        assertThat(client.get(KEYS).text("/data/0/revokedAt")).isEqualTo(removedAt);

        client.post(ana.path("erase")).expect(200);
        assertThat(client.get(KEYS).text("/data/0/revokedAt")).isEqualTo(removedAt);
        Reply revoked =
                client.delete(KEYS + "/" + client.get(KEYS).text("/data/0/id")).expect(200);
        assertThat(revoked.text("/data/revokedAt")).isEqualTo(removedAt);
    }

    @Test
    void the_list_is_paged() {
        for (int i = 1; i <= 4; i++) {
            issue("{\"name\":\"Key %d\"}".formatted(i)).expect(201);
        }
        List<String> names = new ArrayList<>();
        String next = "";
        do {
            Reply page = client.get(KEYS + "?limit=2" + next).expect(200);
            assertThat(page.at("/totalResults").intValue()).isEqualTo(5);
            names.addAll(page.texts("/data", "/name"));
            next = page.at("/hasMore").booleanValue() ? "&next=" + page.text("/next") : "";
        } while (!next.isEmpty());

        assertThat(names).containsExactly("Key 4", "Key 3", "Key 2", "Key 1", "First key");
        client.get(KEYS + "?limit=101").invalid("?limit");
        client.get(KEYS + "?offset=1").invalid("?offset");
        client.get(KEYS + "?next=nonsense").invalid("?next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a2V5cx9rZXlfAA", "YXBpLWtleXMfa2V5XwA", "YXBpLWtleXMfAA", "YXBpLWtleXMf", "YXBpLWtleXM"})
    void a_forged_cursor_is_refused(String cursor) {
        client.get(KEYS + "?next=" + cursor).invalid("?next");
    }
}
