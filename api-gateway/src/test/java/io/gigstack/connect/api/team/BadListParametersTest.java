package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bad value is refused, never ignored. */
class BadListParametersTest {

    private static final Client CLIENT = newOrganization();

    @BeforeAll
    static void two_pages_of_teams() {
        ATeam.named(CLIENT, "Alpha");
        ATeam.named(CLIENT, "Beta");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            limit     | 0
            limit     | 101
            limit     | -1
            limit     | +5
            limit     | 1.5
            limit     | 1e1
            limit     | ten
            limit     | 99999999999999999999
            limit     | %D9%A5
            limit     | ``
            offset    | -1
            offset    | 2147483648
            offset    | 0x10
            offset    | ``
            status    | Active
            status    | archived
            status    | active,suspended
            status    | ``
            country   | mx
            country   | MEX
            country   | UK
            country   | ``
            onboarded | True
            onboarded | 1
            onboarded | yes
            onboarded | ``
            industry  | ``
            q         | ``
            sort      | id
            sort      | CreatedAt
            sort      | +name
            sort      | name,createdAt
            sort      | ``
            next      | ``
            next      | nonsense
            Limit     | 5
            page      | 2
            status[]  | active
            q         | %00
            q         | a%0Ab
            q         | %ff
            industry  | %ED%A0%80
            """)
    void a_bad_value_is_named_by_its_parameter(String name, String value) {
        CLIENT.get("%s?%s=%s".formatted(TEAMS, name.replace("[]", "%5B%5D"), value))
                .invalid("?" + name);
    }

    @Test
    void a_parameter_without_a_value_is_as_bad() {
        CLIENT.get(TEAMS + "?limit").invalid("?limit");
        CLIENT.get(TEAMS + "?unknown").invalid("?unknown");
    }

    @Test
    void texts_have_their_longest() {
        CLIENT.get(TEAMS + "?q=" + "q".repeat(120)).expect(200);
        CLIENT.get(TEAMS + "?q=" + "q".repeat(121)).invalid("?q");
        CLIENT.get(TEAMS + "?industry=" + "i".repeat(80)).expect(200);
        CLIENT.get(TEAMS + "?industry=" + "i".repeat(121)).invalid("?industry");
    }

    @Test
    void a_replacement_character_may_be_looked_for_but_broken_utf_8_may_not() {
        CLIENT.get(TEAMS + "?q=a%EF%BF%BDb").expect(200);
        for (String broken : new String[] {"%FF", "%C3", "%C0%80", "%ED%A0%80"}) {
            CLIENT.get(TEAMS + "?q=" + broken).invalid("?q");
        }
    }

    @Test
    void all_that_is_wrong_is_said_at_once() {
        CLIENT.get(TEAMS + "?limit=0&offset=x&status=a&country=b&onboarded=c&sort=d&next=e&f=g&q=%00")
                .refused(
                        400,
                        "validation_failed",
                        "?limit",
                        "?offset",
                        "?offset",
                        "?status",
                        "?country",
                        "?onboarded",
                        "?sort",
                        "?next",
                        "?f",
                        "?q");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=5&limit=5", "limit=5&limit=6", "limit=5&%6Cimit=5", "limit=5&li%6Dit=6"})
    void a_parameter_must_not_come_twice(String query) {
        CLIENT.get(TEAMS + "?" + query).invalid("?limit");
    }

    @Test
    void next_and_offset_exclude_each_other() {
        String next = CLIENT.get(TEAMS + "?limit=1").text("/next");

        CLIENT.get(TEAMS + "?limit=1&offset=0&next=" + next).invalid("?offset");
        CLIENT.get(TEAMS + "?limit=1&next=" + next).expect(200);
    }
}
