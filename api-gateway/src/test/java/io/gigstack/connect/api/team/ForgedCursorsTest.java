package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.database;
import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;

import io.gigstack.connect.api.web.Cursor;
import io.gigstack.connect.command.OrganizationId;
import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor is good for the list that it came from, and not to be made or changed. */
class ForgedCursorsTest {

    private static final Client CLIENT = newOrganization();
    private static final String ORGANIZATION = organizationOf(ATeam.named(CLIENT, "Gamma"));

    private static String organizationOf(ATeam team) {
        team.read();
        return database()
                .sql("select organization_id from read_model.team_details where team_id = :team")
                .param("team", team.id())
                .query(String.class)
                .single();
    }

    @BeforeAll
    static void two_pages_of_teams() {
        ATeam.named(CLIENT, "Alpha");
        ATeam.named(CLIENT, "Beta");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=name",
                "sort=createdAt",
                "status=active",
                "industry=Trade",
                "country=MX",
                "onboarded=false",
                "q=a",
                "q=A&onboarded=false"
            })
    void a_cursor_of_another_list_is_refused(String filter) {
        String plain = CLIENT.get(TEAMS + "?limit=1").text("/next");
        CLIENT.get("%s?%s&next=%s".formatted(TEAMS, filter, plain)).invalid("?next");

        if (!filter.contains("=MX") && !filter.contains("Trade")) {
            String filtered =
                    CLIENT.get("%s?limit=1&%s".formatted(TEAMS, filter)).text("/next");
            CLIENT.get("%s?%s&next=%s".formatted(TEAMS, filter, filtered)).expect(200);
            CLIENT.get("%s?next=%s".formatted(TEAMS, filtered)).invalid("?next");
        }
    }

    @Test
    void a_cursor_of_the_keys_or_of_a_history_is_no_cursor_of_the_teams() {
        CLIENT.post("/v2/connect/api-keys", "{\"name\":\"Another\"}").expect(201);
        String ofKeys = CLIENT.get("/v2/connect/api-keys?limit=1").text("/next");

        CLIENT.get(TEAMS + "?next=" + ofKeys).invalid("?next");
        CLIENT.get("/v2/connect/api-keys?next=" + CLIENT.get(TEAMS + "?limit=1").text("/next"))
                .invalid("?next");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            createdAt | now
            createdAt | +1000000000-12-31T23:59:59.999999999Z
            createdAt | -1000000000-01-01T00:00:00Z
            createdAt | +294277-01-01T00:00:00Z
            createdAt | infinity
            createdAt | 2024-02-30T00:00:00Z
            createdAt | \u0000
            name      | a\u0000b
            """)
    void a_forged_place_is_refused(String sort, String key) {
        String next = CLIENT.get("%s?limit=1&sort=%s".formatted(TEAMS, sort)).text("/next");
        String place = decoded(next);
        String[] parts = place.split("\u001F", -1);

        CLIENT.get("%s?sort=%s&next=%s"
                        .formatted(
                                TEAMS, sort, Cursor.write(new OrganizationId(ORGANIZATION), parts[0], key, parts[2])))
                .invalid("?next");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\u0000", "team_\u0000", "key_789", "team_789' or 'a'='a"})
    void a_forged_team_in_a_place_is_refused(String id) {
        String[] parts = decoded(CLIENT.get(TEAMS + "?limit=1").text("/next")).split("\u001F", -1);

        CLIENT.get(TEAMS + "?next=" + Cursor.write(new OrganizationId(ORGANIZATION), parts[0], parts[1], id))
                .invalid("?next");
        CLIENT.get(TEAMS + "?next=" + Cursor.write(new OrganizationId(ORGANIZATION), parts[0], parts[1], parts[2]))
                .expect(200);
    }

    @Test
    void a_cursor_of_which_any_character_is_another_is_refused() {
        Client client = newOrganization();
        ATeam team = ATeam.named(client, "Alpha");
        team.updated("{\"name\":\"Beta\"}");
        ATeam.named(client, "Gamma");
        client.post("/v2/connect/api-keys", "{\"name\":\"Another\"}").expect(201);
        for (String list : new String[] {TEAMS, team.path("history"), "/v2/connect/api-keys"}) {
            String next = client.get(list + "?limit=1").text("/next");
            for (int i = 0; i < next.length(); i++) {
                char other = next.charAt(i) == 'A' ? 'B' : 'A';
                client.get("%s?next=%s%c%s".formatted(list, next.substring(0, i), other, next.substring(i + 1)))
                        .invalid("?next");
                client.get("%s?next=%s".formatted(list, next.substring(0, i))).invalid("?next");
            }
            String last = next.substring(next.length() - 1);
            String digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            for (int i = 0; i < digits.length(); i++) {
                String other = digits.substring(i, i + 1);
                if (!last.equals(other)) {
                    client.get("%s?next=%s%s".formatted(list, next.substring(0, next.length() - 1), other))
                            .invalid("?next");
                }
            }
            client.get("%s?next=%s=".formatted(list, next)).invalid("?next");
            client.get("%s?next=%s".formatted(list, next)).expect(200);
        }
    }

    @Test
    void a_cursor_of_another_organization_is_refused() {
        Client other = newOrganization();
        ATeam.named(other, "Alpha");
        ATeam.named(other, "Beta");
        other.post("/v2/connect/api-keys", "{\"name\":\"Another\"}").expect(201);

        for (String list : new String[] {TEAMS, "/v2/connect/api-keys"}) {
            String next = other.get(list + "?limit=1").text("/next");
            CLIENT.get("%s?next=%s".formatted(list, next)).invalid("?next");
        }
    }

    @Test
    void a_damaged_cursor_is_refused() {
        String next = CLIENT.get(TEAMS + "?limit=1").text("/next");

        CLIENT.get(TEAMS + "?next=" + next.substring(4)).invalid("?next");
        CLIENT.get(TEAMS + "?next=" + next.substring(0, next.length() - 40)).invalid("?next");
        CLIENT.get(TEAMS + "?next=" + next.replace(next.charAt(2), '*')).invalid("?next");
        CLIENT.get(TEAMS + "?next=" + encoded(decoded(next), "more")).invalid("?next");
        CLIENT.get(TEAMS + "?next=" + "A".repeat(6_000)).invalid("?next");
        CLIENT.get(TEAMS + "?next=_____w").invalid("?next");
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String encoded(String... parts) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join("\u001F", parts).getBytes(StandardCharsets.UTF_8));
    }
}
