package io.gigstack.connect.api.limit;

import static io.gigstack.connect.RunningConnect.context;
import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import io.gigstack.connect.query.apikey.ApiKeyHolders;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which keys are known to be good without asking for each. */
class ListedKeysTest {

    private final Client client = newOrganization();

    private Reply issued() {
        return client.post("/v2/connect/api-keys", "{\"name\":\"x\"}").expect(201);
    }

    private static String hash(Reply issued) {
        return new Secret(issued.text("/data/key")).hash();
    }

    private static Set<String> listed(int most) {
        return context().getBean(ApiKeyHolders.class).recent(most);
    }

    @Test
    void a_good_key_is_listed_also_when_it_was_never_used() {
        Reply unused = issued();

        assertThat(listed(GoodKeys.MOST)).contains(hash(unused), new Secret(client.key()).hash());
    }

    @Test
    void one_that_is_revoked_or_has_expired_is_not() {
        Reply revoked = issued();
        Reply expired = issued();
        client.delete("/v2/connect/api-keys/" + revoked.text("/data/id")).expect(200);
        database()
                .sql("update read_model.api_key set expires_at = now() where key_id = :key")
                .param("key", expired.text("/data/id"))
                .update();

        assertThat(listed(GoodKeys.MOST)).doesNotContain(hash(revoked), hash(expired));
    }

    @Test
    void of_too_many_those_are_listed_that_were_issued_or_used_last() {
        Reply first = issued();
        Reply last = issued();
        assertThat(listed(1)).containsExactly(hash(last));

        client.withKey(first.text("/data/key")).get("/v2/ping").expect(200);

        assertThat(listed(1)).containsExactly(hash(first));
    }
}
