package io.gigstack.connect.api.apikey;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.RunningConnect.organizationB;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeysTest {

    private static final String KEYS = "/v2/connect/api-keys";

    private final Client client = newOrganization();

    private Reply issue(String body) {
        return client.post(KEYS, body);
    }

    @Test
    void a_key_works_as_soon_as_it_is_issued() {
        ATeam team = ATeam.of(client);

        Reply issued = issue("{\"name\":\" Build server \"}").expect(201);

        assertThat(issued.text("/message")).isEqualTo("API key issued successfully");
        assertThat(issued.data().propertyNames())
                .containsExactly("id", "name", "prefix", "key", "createdAt", "expiresAt", "lastUsedAt", "revokedAt");
        assertThat(issued.text("/data/name")).isEqualTo("Build server");
        assertThat(issued.text("/data/key"))
                .startsWith(issued.text("/data/prefix"))
                .hasSizeGreaterThan(40);
        assertThat(client.withKey(issued.text("/data/key"))
                        .get(team.path())
                        .expect(200)
                        .text("/data/id"))
                .isEqualTo(team.id());
    }

    @Test
    void the_scheme_is_written_in_any_case() {
        client.with("Authorization", "bEARER " + client.key()).get("/v2/ping").expect(200);
        client.with("Authorization", "Bearer   " + client.key() + " ")
                .get("/v2/ping")
                .expect(200);
    }

    @Test
    void an_expired_key_is_refused() {
        Instant expiry = Instant.now().plusMillis(1_500);
        Client expiring = client.withKey(
                issue("{\"name\":\"x\",\"expiresAt\":\"%s\"}".formatted(expiry)).text("/data/key"));
        expiring.get("/v2/ping").expect(200);

        Reply last = expiring.get("/v2/ping");
        while (last.ok() && Instant.now().isBefore(expiry.plus(Duration.ofSeconds(5)))) {
            last = expiring.get("/v2/ping");
        }

        last.refused(401, "unauthorized");
        assertThat(Instant.now()).isBetween(expiry.minusMillis(1), expiry.plusSeconds(5));
    }

    @Test
    void an_expiry_may_have_an_offset_and_is_answered_in_utc() {
        assertThat(issue("{\"name\":\"x\",\"expiresAt\":\"2099-12-31T23:59:59.123456+02:00\"}")
                        .expect(201)
                        .text("/data/expiresAt"))
                .isEqualTo("2099-12-31T21:59:59.123Z");
        assertThat(issue("{\"name\":\"x\",\"expiresAt\":\"9999-12-31T23:59:59.999Z\"}")
                        .expect(201)
                        .text("/data/expiresAt"))
                .isEqualTo("9999-12-31T23:59:59.999Z");
        assertThat(issue("{\"name\":\"x\",\"expiresAt\":null}")
                        .expect(201)
                        .at("/data/expiresAt")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /name      | invalid_field_value    | {"name": ""}
            /name      | invalid_field_value    | {"name": "two\\nlines"}
            /name      | missing_required_field | {"name": null}
            /name      | missing_required_field | {}
            /name      | invalid_request_body   | {"name": ["x"]}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "2020-01-01T00:00:00Z"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "2099-01-01"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "2099-01-01T00:00:00"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "2099-02-30T00:00:00Z"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "tomorrow"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": ""}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "+10000-01-01T00:00:00Z"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "9999-12-31T23:59:59-18:00"}
            /expiresAt | invalid_field_value    | {"name": "x", "expiresAt": "+999999999-12-31T23:59:59Z"}
            /expiresAt | invalid_request_body   | {"name": "x", "expiresAt": 4102444800}
            /key       | invalid_field_value    | {"name": "x", "key": "my-own-key"}
            """)
    void a_request_that_is_not_valid_issues_no_key(String pointer, String error, String body) {
        issue(body).refused(400, error, pointer);
        issue("{\"name\":\"%s\"}".formatted("x".repeat(81))).invalid("/name");
        assertThat(client.get(KEYS).at("/totalResults").intValue()).isEqualTo(1);
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
        long events = io.gigstack.connect.RunningConnect.eventCount();

        assertThat(client.delete(path).expect(200).text("/data/revokedAt")).isEqualTo(first.text("/data/revokedAt"));
        assertThat(io.gigstack.connect.RunningConnect.eventCount()).isEqualTo(events);
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
    void the_list_shows_keys_newest_first_and_never_a_secret() {
        Reply issued = issue("{\"name\":\"Second\"}").expect(201);
        client.withKey(issued.text("/data/key")).get("/v2/ping").expect(200);

        Reply list = client.get(KEYS).expect(200);

        assertThat(list.text("/message")).isEqualTo("API keys retrieved successfully");
        assertThat(list.texts("/data", "/name")).containsExactly("Second", "First key");
        assertThat(list.body()).doesNotContain(issued.text("/data/key"), client.key());
        assertThat(list.at("/data/0").propertyNames())
                .containsExactly("id", "name", "prefix", "createdAt", "expiresAt", "lastUsedAt", "revokedAt");
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

    @Test
    void no_table_holds_a_key_in_clear() {
        String key = issue("{\"name\":\"x\"}").text("/data/key");
        client.withKey(key).get("/v2/ping").expect(200);

        List<String> holding = tables().stream()
                .filter(table -> database()
                        .sql("select exists (select from %s t where %s)".formatted(table, contains(table)))
                        .param("key", key)
                        .query(Boolean.class)
                        .single())
                .toList();

        assertThat(tables()).contains("event_store.event", "read_model.api_key");
        assertThat(holding).isEmpty();
    }

    /** Binary columns as the text that they may hold. */
    private static String contains(String table) {
        List<String> columns =
                database().sql("""
                        select case data_type when 'bytea' then 'encode(t.' || column_name || ', ''escape'')'
                                              else 't.' || column_name || '::text' end
                        from   information_schema.columns
                        where  table_schema || '.' || table_name = :table
                        """).param("table", table).query(String.class).list();
        return columns.stream()
                .map("strpos(%s, :key) > 0"::formatted)
                .reduce((a, b) -> a + " or " + b)
                .orElseThrow()
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> tables() {
        return database().sql("""
                select table_schema || '.' || table_name
                from   information_schema.tables
                where  table_schema in ('event_store', 'read_model')
                """).query(String.class).list();
    }
}
