package io.gigstack.connect.example;

import io.gigstack.connect.http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes of a team and of its members, integrations and branding, as they may come. */
public final class RandomParts {

    private final Random random;
    private final ATeam team;
    private final RandomRequests requests;
    private final List<String> members = new ArrayList<>();
    private final List<String> integrations = new ArrayList<>();

    public RandomParts(Random random, ATeam team) {
        this.random = random;
        this.team = team;
        this.requests = new RandomRequests(random);
    }

    /** The ids of all members that the team ever had. */
    public List<String> members() {
        return List.copyOf(members);
    }

    /** The ids of all integrations that the team ever had. */
    public List<String> integrations() {
        return List.copyOf(integrations);
    }

    public Reply next() {
        return switch (random.nextInt(4)) {
            case 0 -> requests.next(team);
            case 1 -> member();
            case 2 -> integration();
            default -> team.client().patch(team.path("branding"), "{\"alias\":\"%s\"}".formatted(one("A", "B", "C")));
        };
    }

    private Reply member() {
        if (members.isEmpty() || random.nextInt(3) == 0) {
            return added(
                    members,
                    team.client()
                            .post(
                                    team.path("members"),
                                    "{\"email\":\"m%d@example.com\",\"role\":\"%s\"}"
                                            .formatted(random.nextInt(4), one("owner", "admin", "user"))));
        }
        String path = team.path("members/" + one(members.toArray(String[]::new)));
        return switch (random.nextInt(5)) {
            case 0, 1 -> team.client().patch(path, "{\"role\":\"%s\"}".formatted(one("owner", "manager", "user")));
            case 2 -> team.client().patch(path, "{\"permissions\":[\"team.read\"]}");
            case 3 -> team.client().post(path + "/resend-invitation");
            default -> team.client().delete(path);
        };
    }

    private Reply integration() {
        if (integrations.isEmpty() || random.nextInt(3) == 0) {
            return added(
                    integrations,
                    AnIntegration.add(
                            team,
                            "{\"type\":\"crm\",\"name\":\"%s\",\"configuration\":{\"a\":1,\"apiKey\":\"key-of-the-crm-9f2c\"}}"
                                    .formatted(one("X", "Y"))));
        }
        String path = team.path("integrations/" + one(integrations.toArray(String[]::new)));
        return team.client()
                .patch(
                        path,
                        one(
                                "{\"isActive\":false}",
                                "{\"isActive\":true}",
                                "{\"configuration\":{\"b\":[1,{}],\"a\":null}}"));
    }

    private static Reply added(List<String> ids, Reply reply) {
        if (reply.ok()) {
            ids.add(reply.text("/data/id"));
        }
        return reply;
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
