package io.gigstack.connect.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Makes teams whose numbers say what they are like: every tenth has done its onboarding, every twentieth is suspended. */
record TeamMaker(Client client) {

    private static final List<String> COUNTRIES = List.of("MX", "US", "DE");
    private static final int INDUSTRIES = 5;

    void make(int number) {
        Client.Answer created =
                client.post("/v2/connect/teams", """
                {"name": "Thousand %d", "industry": "%s", "country": "%s", "onboarding": {"steps": ["team_setup"]}}
                """.formatted(number, industry(number), country(number)));
        assertThat(created.status()).isEqualTo(201);
        String path = "/v2/connect/teams/" + created.text("/data/id");
        assertThat(client.get(path).at("/data")).isEqualTo(created.at("/data"));
        if (isOnboarded(number)) {
            Client.Answer onboarded = client.post(path + "/onboarding/complete-step", "{\"step\": \"team_setup\"}");
            assertThat(onboarded.at("/data/completed").asBoolean()).isTrue();
        }
        if (isSuspended(number)) {
            Client.Answer suspended = client.post(path + "/suspend", "{\"reason\": \"A test\"}");
            assertThat(suspended.text("/data/status")).isEqualTo("suspended");
            assertThat(client.get(path).text("/data/status")).isEqualTo("suspended");
        }
    }

    int count(String filter) {
        Client.Answer list = client.get("/v2/connect/teams?limit=1&" + filter);
        assertThat(list.status()).as(filter).isEqualTo(200);
        return list.at("/totalResults").asInt();
    }

    /** How many of the first teams a filter has to find. */
    static int expected(String filter, int teams) {
        return (int) IntStream.range(0, teams)
                .filter(number -> Arrays.stream(filter.split("&", -1)).allMatch(part -> fits(part, number)))
                .count();
    }

    private static boolean fits(String part, int number) {
        String value = part.substring(part.indexOf('=') + 1).replace('+', ' ');
        return switch (part.substring(0, Math.max(0, part.indexOf('=')))) {
            case "status" -> isSuspended(number) == value.equals("suspended");
            case "industry" -> industry(number).equals(value);
            case "country" -> country(number).equals(value);
            case "onboarded" -> isOnboarded(number) == Boolean.parseBoolean(value);
            case "q" -> ("thousand " + number).contains(value);
            default -> true;
        };
    }

    private static String industry(int number) {
        return "Thousand " + number % INDUSTRIES;
    }

    private static String country(int number) {
        return COUNTRIES.get(number % COUNTRIES.size());
    }

    private static boolean isOnboarded(int number) {
        return number % 10 == 0;
    }

    private static boolean isSuspended(int number) {
        return number % 20 == 5;
    }
}
