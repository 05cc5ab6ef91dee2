package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.RunningConnect.organizationA;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static io.gigstack.connect.http.Json.object;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.PageSamples;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ListingTeamsTest {

    @Test
    void the_list_has_the_form_of_the_pages_sample() {
        Client client = newOrganization();
        ATeam team = ATeam.of(client, PageSamples.CREATE_TEAM).completed("team_setup");

        Reply list = client.get(TEAMS).expect(200);

        ObjectNode sample = object(PageSamples.TEAMS_LISTED);
        ObjectNode item = (ObjectNode) sample.at("/data/0");
        item.put("id", team.id());
        item.set("createdAt", team.data().get("createdAt"));
        assertThat(list.body()).isEqualTo(sample.toString());
    }

    @Test
    void an_organization_without_teams_has_an_empty_list() {
        assertThat(newOrganization().get(TEAMS).expect(200).body())
                .isEqualTo("{\"data\":[],\"message\":\"Teams retrieved successfully\",\"totalResults\":0,"
                        + "\"hasMore\":false,\"next\":null}");
    }

    @Test
    void an_organization_sees_its_own_teams_only() {
        Client mine = newOrganization();
        ATeam team = ATeam.of(mine);
        ATeam foreign = ATeam.of(organizationA());

        assertThat(mine.get(TEAMS).texts("/data", "/id")).containsExactly(team.id());
        assertThat(organizationA().get(TEAMS + "?limit=1").texts("/data", "/id"))
                .containsExactly(foreign.id());
    }

    @Test
    void the_newest_20_come_first_if_nothing_else_is_asked_for() {
        Client client = newOrganization();
        String[] ids = IntStream.range(0, 23)
                .mapToObj(i -> ATeam.named(client, "Team " + i).id())
                .toArray(String[]::new);

        Reply first = client.get(TEAMS).expect(200);

        assertThat(first.texts("/data", "/id"))
                .containsExactly(
                        IntStream.range(0, 20).mapToObj(i -> ids[22 - i]).toArray(String[]::new));
        assertThat(first.at("/totalResults").intValue()).isEqualTo(23);
        assertThat(first.at("/hasMore").booleanValue()).isTrue();
        Reply last = client.get(TEAMS + "?next=" + first.text("/next")).expect(200);
        assertThat(last.texts("/data", "/id")).containsExactly(ids[2], ids[1], ids[0]);
        assertThat(last.at("/totalResults").intValue()).isEqualTo(23);
        assertThat(last.at("/hasMore").booleanValue()).isFalse();
        assertThat(last.at("/next").isNull()).isTrue();
    }

    @Test
    void limit_and_offset_cut_out_a_piece() {
        Client client = newOrganization();
        for (String name : new String[] {"a", "b", "c", "d", "e"}) {
            ATeam.named(client, name);
        }

        assertThat(client.get(TEAMS + "?sort=name&limit=2&offset=1").texts("/data", "/name"))
                .containsExactly("b", "c");
        assertThat(client.get(TEAMS + "?sort=name&limit=2&offset=4").texts("/data", "/name"))
                .containsExactly("e");
        Reply beyond = client.get(TEAMS + "?offset=2147483647&limit=100").expect(200);
        assertThat(beyond.data().size()).isZero();
        assertThat(beyond.at("/totalResults").intValue()).isEqualTo(5);
        assertThat(beyond.at("/hasMore").booleanValue()).isFalse();
        // A walk may begin at an offset, and change its limit on the way.
        String next = client.get(TEAMS + "?sort=name&limit=1&offset=1").text("/next");
        assertThat(client.get(TEAMS + "?sort=name&limit=3&next=" + next).texts("/data", "/name"))
                .containsExactly("c", "d", "e");
    }

    @Test
    void teams_are_sorted_by_creation_or_by_name_without_regard_to_case() {
        Client client = newOrganization();
        for (String name : new String[] {"banana", "Apple", "\u00C9clair", "apple 2", "Zebra", "10", "9", "e\u0301a"}) {
            ATeam.named(client, name);
        }

        assertThat(client.get(TEAMS + "?sort=name").texts("/data", "/name"))
                .containsExactly("10", "9", "Apple", "apple 2", "banana", "Zebra", "e\u0301a", "\u00C9clair");
        assertThat(client.get(TEAMS + "?sort=-name").texts("/data", "/name"))
                .containsExactly("\u00C9clair", "e\u0301a", "Zebra", "banana", "apple 2", "Apple", "9", "10");
        assertThat(client.get(TEAMS + "?sort=createdAt").texts("/data", "/name"))
                .startsWith("banana", "Apple")
                .endsWith("e\u0301a");
        assertThat(client.get(TEAMS + "?sort=-createdAt").body())
                .isEqualTo(client.get(TEAMS).body());
    }
}
