package io.gigstack.connect.api.past;

import static io.gigstack.connect.RunningConnect.newOrganization;
import static org.assertj.core.api.Assertions.assertThat;

import io.gigstack.connect.example.ATeam;
import io.gigstack.connect.example.RandomParts;
import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a team, in whatever order: each version is told later as it was told when it was the present. */
class ThePastIsWhatWasAnsweredTest {

    private static final int STEPS = 60;

    private record Told(int status, String body) {

        /** Every answer has its own request id, an error tells it. */
        static Told of(Reply reply) {
            return new Told(reply.status(), reply.ok() ? reply.body() : reply.text("/detail"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 6_006, 20_260_303})
    void every_version_is_answered_as_it_was_then(long seed) {
        Random random = new Random(seed);
        ATeam team = ATeam.of(newOrganization());
        RandomParts writes = new RandomParts(random, team);
        Map<String, Told> told = new LinkedHashMap<>();
        for (int step = 0; step < STEPS; step++) {
            long version = team.events();
            // Parts that the team does not have yet are asked for as well.
            for (String part : parts(writes)) {
                told.put(part + "?version=" + version, Told.of(team.client().get(team.path() + part)));
            }
            writes.next();
        }
        assertThat(team.events()).as("events").isGreaterThan(STEPS / 3);

        told.forEach((target, then) -> assertThat(Told.of(team.client().get(team.path() + target)))
                .as(target)
                .isEqualTo(then));
    }

    private static List<String> parts(RandomParts writes) {
        List<String> parts = new ArrayList<>(List.of("", "/onboarding", "/branding", "/members", "/integrations"));
        writes.members().forEach(id -> parts.add("/members/" + id));
        writes.integrations().forEach(id -> parts.add("/integrations/" + id));
        return parts;
    }
}
