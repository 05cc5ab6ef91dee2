package io.gigstack.connect.api.team;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static io.gigstack.connect.example.ATeam.TEAMS;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WalkingWhileTeamsChangeTest {

    private static final int STAYING = 20;

    @ParameterizedTest
    @ValueSource(strings = {"createdAt", "-createdAt", "name", "-name"})
    void every_team_that_exists_throughout_is_shown_exactly_once(String sort) throws Exception {
        Client client = newOrganization();
        List<String> staying = new ArrayList<>();
        for (int i = 0; i < STAYING; i++) {
            // Teams that come and go lie between those that stay, in every order.
            ATeam.named(client, "Passing %d b".formatted(i % 10));
            staying.add(ATeam.named(client, "Passing %d a".formatted(i % 10)).id());
        }

        List<String> shown = whileTeamsComeAndGo(client, () -> walk(client, sort));

        assertThat(shown).containsAll(staying).doesNotHaveDuplicates();
        assertThat(walk(client, sort)).containsAll(staying).doesNotHaveDuplicates();
    }

    private static List<String> walk(Client client, String sort) {
        List<String> shown = new ArrayList<>();
        String next = "";
        do {
            Reply page = client.get("%s?limit=3&sort=%s%s".formatted(TEAMS, sort, next))
                    .expect(200);
            shown.addAll(page.texts("/data", "/id"));
            next = page.at("/hasMore").booleanValue() ? "&next=" + page.text("/next") : "";
        } while (!next.isEmpty());
        return shown;
    }

    private static List<String> whileTeamsComeAndGo(Client client, Callable<List<String>> walk) throws Exception {
        AtomicBoolean walking = new AtomicBoolean(true);
        AtomicInteger changes = new AtomicInteger();
        List<String> passing = client.get(TEAMS + "?limit=100&q=b").texts("/data", "/id");
        try (ExecutorService others = Executors.newFixedThreadPool(2)) {
            Future<?> leaving = others.submit(() -> {
                for (int i = 0; i < passing.size() && walking.get(); i++) {
                    client.delete(TEAMS + "/" + passing.get(i)).expect(200);
                    changes.incrementAndGet();
                }
            });
            Future<?> coming = others.submit(() -> {
                // Not for ever: whoever walks in the order of creation is to reach the end.
                for (int i = 0; i < 60 && walking.get(); i++) {
                    ATeam.named(client, "Passing %d c".formatted(i % 10));
                    changes.incrementAndGet();
                }
            });
            List<String> shown = walk.call();
            walking.set(false);
            leaving.get();
            coming.get();
            assertThat(changes).hasPositiveValue();
            return shown;
        }
    }

    @Test
    void the_total_is_exact_on_every_page() {
        Client client = newOrganization();
        List<ATeam> teams = IntStream.range(0, 7)
                .mapToObj(i -> ATeam.named(client, "Team " + i))
                .toList();
        Reply first = client.get(TEAMS + "?limit=3").expect(200);
        teams.getFirst().deleted();
        teams.getLast().deleted();
        ATeam.of(client);

        Reply second =
                client.get(TEAMS + "?limit=3&next=" + first.text("/next")).expect(200);

        assertThat(first.at("/totalResults").intValue()).isEqualTo(7);
        assertThat(second.at("/totalResults").intValue()).isEqualTo(6);
        assertThat(second.texts("/data", "/name")).containsExactly("Team 3", "Team 2", "Team 1");
        assertThat(second.at("/hasMore").booleanValue()).isFalse();
    }

    @Test
    void a_name_of_the_longest_kind_does_not_stop_a_walk() {
        Client client = newOrganization();
        // One character that its compatibility form writes with eighteen.
        List<String> names =
                IntStream.range(0, 4).mapToObj(i -> "\uFDFA".repeat(119) + i).toList();
        names.forEach(name -> ATeam.named(client, name));

        List<String> ids = walk(client, "name");

        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
        Reply first = client.get(TEAMS + "?limit=1&sort=name").expect(200);
        client.get(TEAMS + "?limit=1&sort=name&next=" + first.text("/next")).expect(200);
    }
}
