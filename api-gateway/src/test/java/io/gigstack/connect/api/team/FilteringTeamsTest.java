package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilteringTeamsTest {

    private static final Client CLIENT = newOrganization();

    @BeforeAll
    static void some_teams() {
        team("Alpha", "Trade", "MX");
        team("Beta", "Trade", "CA").completed("team_setup");
        team("Gamma", "trade", "MX").suspended("Unpaid invoices");
        team("Delta", "Ärzte & Söhne", "DE").completed("only_step");
        team("Epsilon").deleted();
        team("Zeta", "Trade", "MX").completed("only_step").suspended("Unpaid invoices");
    }

    private static ATeam team(String name, String industry, String country) {
        ATeam team = team(name);
        team.updated("{\"industry\":\"%s\",\"country\":\"%s\"}".formatted(industry, country));
        return team;
    }

    private static ATeam team(String name) {
        String steps = List.of("Delta", "Zeta").contains(name) ? "only_step" : "team_setup\",\"client_setup";
        return ATeam.of(CLIENT, "{\"name\":\"%s\",\"onboarding\":{\"steps\":[\"%s\"]}}".formatted(name, steps));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            status=active                                  | Alpha Beta Delta
            status=suspended                               | Gamma Zeta
            status=deleted                                 | Epsilon
            industry=Trade                                 | Alpha Beta Zeta
            industry=trade                                 | Gamma
            industry=%C3%84rzte+%26%20S%C3%B6hne           | Delta
            industry=Trad                                  | ``
            country=MX                                     | Alpha Gamma Zeta
            country=SE                                     | ``
            onboarded=true                                 | Beta Delta Zeta
            onboarded=false                                | Alpha Gamma
            q=eta                                          | Beta Zeta
            q=A                                            | Alpha Beta Delta Gamma Zeta
            status=active&industry=Trade                   | Alpha Beta
            status=active&industry=Trade&country=MX        | Alpha
            status=suspended&onboarded=true                | Zeta
            onboarded=true&q=ta&country=MX&industry=Trade&status=suspended | Zeta
            status=deleted&country=MX                      | ``
            """)
    void teams_that_pass_all_filters_are_listed_and_counted(String query, String names) {
        Reply list = CLIENT.get(TEAMS + "?sort=name&" + query).expect(200);

        assertThat(list.texts("/data", "/name")).containsExactlyElementsOf(words(names));
        assertThat(list.at("/totalResults").intValue()).isEqualTo(words(names).size());
        // The same page by page.
        Reply page = CLIENT.get(TEAMS + "?sort=name&limit=1&" + query).expect(200);
        for (String name : words(names)) {
            assertThat(page.texts("/data", "/name")).containsExactly(name);
            assertThat(page.at("/totalResults").intValue())
                    .isEqualTo(words(names).size());
            if (page.at("/hasMore").booleanValue()) {
                page = CLIENT.get(TEAMS + "?sort=name&limit=1&%s&next=%s".formatted(query, page.text("/next")))
                        .expect(200);
            }
        }
        assertThat(page.at("/next").isNull()).isTrue();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    @Test
    void a_deleted_team_is_shown_as_deleted() {
        assertThat(CLIENT.get(TEAMS + "?status=deleted").texts("/data", "/status"))
                .containsExactly("deleted");
        assertThat(CLIENT.get(TEAMS + "?status=suspended").texts("/data", "/status"))
                .containsOnly("suspended");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            100% Organic      | 0% o       | 1%c
            snake_case        | E_c        | s_ake
            back\\slash       | k\\s       | k/s
            Straße & Söhne    | STRAßE &   | strase
            CRÈME BRÛLÉE      | crème      | creme
            cafe\u0301        | FÉ         | fe
            ＦＵＬＬ width     | full       | f u
            ΟΔΟΣ ΑΘΗΝΑ        | οδος α     | oδoς
            'quoted' "name"   | 'QUOTED' " | ''
            🚀 to the moon    | 🚀 TO      | 🚁
            a%b_c\\d          | %B_C\\D    | a_b
            """)
    void q_finds_a_part_of_the_name_in_any_case_and_takes_every_character_as_it_is(
            String name, String found, String notFound) {
        Client client = newOrganization();
        ATeam team = ATeam.named(client, name);
        ATeam.named(client, "Another one");

        assertThat(search(client, found)).containsExactly(team.id());
        assertThat(search(client, name)).containsExactly(team.id());
        assertThat(search(client, notFound)).isEmpty();
    }

    private static List<String> search(Client client, String text) {
        String q = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return client.get(TEAMS + "?q=" + q).expect(200).texts("/data", "/id");
    }
}
