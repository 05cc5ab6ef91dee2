package io.gigstack.connect.api.apikey;

import static io.gigstack.connect.RunningConnect.eventCount;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.RunningConnect.organizationB;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import org.junit.jupiter.api.Test;

class RevokingApiKeysTest {

    private static final String KEYS = "/v2/connect/api-keys";

    private final Client client = newOrganization();

    private Reply issue(String body) {
        return client.post(KEYS, body);
    }

    @Test
    void a_revoked_key_is_refused_at_the_very_next_request() {
        for (int i = 0; i < 10; i++) {
            Reply issued = issue("{\"name\":\"x\"}").expect(201);
            Client other = client.withKey(issued.text("/data/key"));
            other.get("/v2/ping").expect(200);

            Reply revoked = client.delete(KEYS + "/" + issued.text("/data/id")).expect(200);

            other.get("/v2/ping").refused(401, "unauthorized");
            assertThat(revoked.text("/message")).isEqualTo("API key revoked successfully");
            assertThat(revoked.at("/data/revokedAt").isString()).isTrue();
            assertThat(revoked.data().has("key")).isFalse();
        }
    }

    @Test
    void a_key_can_revoke_itself() {
        Reply issued = issue("{\"name\":\"x\"}").expect(201);
        Client itself = client.withKey(issued.text("/data/key"));

        itself.delete(KEYS + "/" + issued.text("/data/id")).expect(200);

        itself.delete(KEYS + "/" + issued.text("/data/id")).refused(401, "unauthorized");
        itself.get(KEYS).refused(401, "unauthorized");
    }

    @Test
    void revoking_again_changes_nothing() {
        String path = KEYS + "/" + issue("{\"name\":\"x\"}").text("/data/id");
        Reply first = client.delete(path).expect(200);
        long events = eventCount();

        assertThat(client.delete(path).expect(200).text("/data/revokedAt")).isEqualTo(first.text("/data/revokedAt"));
        assertThat(eventCount()).isEqualTo(events);
    }

    @Test
    void what_revoking_answers_is_what_the_list_shows() {
        Reply issued =
                issue("{\"name\":\"x\",\"expiresAt\":\"2099-01-01T00:00:00Z\"}").expect(201);
        client.withKey(issued.text("/data/key")).get("/v2/ping").expect(200);

        Reply revoked = client.delete(KEYS + "/" + issued.text("/data/id")).expect(200);

        assertThat(client.get(KEYS).at("/data/0")).isEqualTo(revoked.data());
    }

    @Test
    void another_organizations_key_is_answered_like_one_that_never_was() {
        String foreign = issue("{\"name\":\"x\"}").text("/data/id");
        String known = null;
        for (String id : new String[] {foreign, "key_01hm6w7k8gq3d9x4t7kb2vn5ce", "key_", "nonsense", "team_789"}) {
            Reply refused = organizationB().delete(KEYS + "/" + id).notFound();
            assertThat(refused.text("/detail")).isEqualTo("API key not found");
            String same = refused.body().replaceAll("\"(requestId|instance)\":\"[^\"]*\"", "");
            assertThat(same).as(id).isEqualTo(known == null ? same : known);
            known = same;
        }
        assertThat(organizationA().get(KEYS).texts("/data", "/id")).doesNotContain(foreign);
        assertThat(client.get(KEYS).at("/data/0/revokedAt").isNull()).isTrue();
    }
}
