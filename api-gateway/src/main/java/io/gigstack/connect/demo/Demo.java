package io.gigstack.connect.demo;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** A team from its creation to the end of its onboarding, and what is kept of it. */
public final class Demo {

    private static final String TEAMS = "/v2/connect/teams";

    private static final Map<String, String> STEPS = Map.of(
            "team_setup", Samples.step("team_setup"),
            "payment_integration", Samples.PAYMENT_INTEGRATION,
            "client_setup", Samples.step("client_setup"),
            "invoice_configuration", Samples.step("invoice_configuration"));

    private final Conversation service;

    private Demo(Conversation service) {
        this.service = service;
    }

    public static void main(String[] arguments) {
        Map<String, String> environment = System.getenv();
        try {
            run(URI.create(url(environment)), key(environment));
            System.out.println("The demo went as the contract says.");
        } catch (Unexpected unexpected) {
            System.err.println(unexpected.getMessage());
            System.exit(1);
        }
    }

    /** @throws Unexpected at the first answer that is not what the contract says */
    public static void run(URI service, String key) {
        new Demo(new Conversation(service, key)).tell();
    }

    private static String url(Map<String, String> environment) {
        return environment.getOrDefault("CONNECT_URL", "http://localhost:" + environment.getOrDefault("PORT", "8080"));
    }

    private static String key(Map<String, String> environment) {
        return Stream.of("CONNECT_API_KEY", "CONNECT_BOOTSTRAP_KEY")
                .map(environment::get)
                .filter(key -> key != null && !key.isBlank())
                .findFirst()
                .orElseThrow(() -> new Unexpected("The demo needs an API key: set CONNECT_API_KEY to the one that"
                        + " Connect printed at its first start."));
    }

    private void tell() {
        service.get("/v2/ping").is(200).has("/data/message", "pong");
        Answer created =
                service.post(TEAMS, Samples.TEAM).is(201).echoes(Samples.TEAM).has("/data/onboarding/progress", 0);
        String team = TEAMS + "/" + created.text("/data/id");
        service.get(TEAMS + "?country=MX&onboarded=false").is(200).lists(created.text("/data/id"));
        service.get(team).is(200).has("/data", created.at("/data")).hasVersion(created.version());
        List<String> steps = created.at("/data/onboarding/steps").values().stream()
                .map(JsonNode::asString)
                .toList();
        for (int done = 1; done <= steps.size(); done++) {
            complete(team, steps, done);
        }
        Answer onboarded = service.get(team + "/onboarding").is(200).has("/data/completed", true);
        service.get(team + "/history").is(200).has("/data/0/sequence", 1).has("/totalResults", onboarded.version());
    }

    private void complete(String team, List<String> steps, int done) {
        service.post(team + "/onboarding/complete-step", STEPS.get(steps.get(done - 1)))
                .is(200)
                .has("/data/steps/" + (done - 1) + "/completed", true)
                .has("/data/progress", done * 100 / steps.size())
                .has("/data/currentStep", done < steps.size() ? steps.get(done) : null);
    }
}
