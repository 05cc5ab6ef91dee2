package io.gigstack.connect.api.integration;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.AnIntegration;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListingIntegrationsTest {

    private final Client client = newOrganization();
    private final ATeam team = ATeam.of(client);

    private AnIntegration add(String name, String type, boolean active) {
        return AnIntegration.of(
                team,
                "{\"type\":\"%s\",\"name\":\"%s\",\"configuration\":{},\"isActive\":%s}".formatted(type, name, active));
    }

    private Reply list(String query) {
        return client.get(team.path("integrations") + query).expect(200);
    }

    private static List<String> names(Reply reply) {
        return reply.texts("/data", "/name");
    }

    @Test
    void integrations_are_filtered_and_counted() {
        var _ = add("a", "crm", true);
        var _ = add("b", "erp", true);
        var _ = add("c", "crm", false);

        assertThat(names(list(""))).containsExactly("a", "b", "c");
        assertThat(names(list("?type=crm"))).containsExactly("a", "c");
        assertThat(names(list("?isActive=true"))).containsExactly("a", "b");
        Reply both = list("?type=crm&isActive=false&limit=1");
        assertThat(names(both)).containsExactly("c");
        assertThat(both.at("/totalResults").intValue()).isOne();
        assertThat(both.at("/hasMore").booleanValue()).isFalse();
        assertThat(both.at("/next").isNull()).isTrue();
        assertThat(list("?type=none").at("/totalResults").intValue()).isZero();
    }

    @Test
    void they_are_skipped_by_offset() {
        for (String name : List.of("a", "b", "c")) {
            var _ = add(name, "crm", true);
        }
        Reply page = list("?offset=1&limit=1");
        assertThat(names(page)).containsExactly("b");
        assertThat(page.at("/totalResults").intValue()).isEqualTo(3);
        assertThat(names(list("?limit=1&next=" + page.text("/next")))).containsExactly("c");
        assertThat(names(list("?offset=2147483647"))).isEmpty();
    }

    @Test
    void a_walk_shows_each_that_stays_exactly_once_while_others_come_and_go() {
        List<AnIntegration> all = new ArrayList<>();
        for (String name : List.of("a", "b", "c", "d", "e")) {
            all.add(add(name, "crm", true));
        }
        Reply first = list("?limit=2");
        assertThat(names(first)).containsExactly("a", "b");

        client.delete(all.get(0).path()).expect(200);
        client.delete(all.get(1).path()).expect(200);
        client.delete(all.get(3).path()).expect(200);
        var _ = add("f", "crm", true);

        Reply second = list("?limit=2&next=" + first.text("/next"));
        assertThat(names(second)).containsExactly("c", "e");
        assertThat(second.at("/totalResults").intValue()).isEqualTo(3);
        assertThat(names(list("?limit=2&next=" + second.text("/next")))).containsExactly("f");
    }

    @ParameterizedTest
    @CsvSource({
        "?type=Web Hook, ?type",
        "?isActive=yes, ?isActive",
        "?limit=0, ?limit",
        "?offset=-1, ?offset",
        "?next=abc, ?next",
        "?status=active, ?status"
    })
    void a_bad_value_is_refused(String query, String pointer) {
        client.get(team.path("integrations") + query.replace(" ", "%20")).invalid(pointer);
    }

    @Test
    void a_cursor_belongs_to_its_team_and_filter() {
        for (String name : List.of("a", "b")) {
            var _ = add(name, "crm", true);
        }
        String next = list("?limit=1").text("/next");

        client.get(team.path("integrations") + "?type=crm&next=" + next).invalid("?next");
        client.get(ATeam.of(client).path("integrations") + "?next=" + next).invalid("?next");
        client.get(team.path("members") + "?next=" + next).invalid("?next");
        client.get(team.path("integrations") + "?offset=0&next=" + next).invalid("?offset");
    }
}
