package io.gigstack.connect.demo;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A team from its creation to the end of its onboarding, its look, its integrations,
 * one who joins it and has to leave, and what is kept of it. */
final class Story {

    private static final String TEAMS = "/v2/connect/teams";

    private static final Map<String, String> STEPS = Map.of(
            "team_setup", Samples.step("team_setup"),
            "payment_integration", Samples.PAYMENT_INTEGRATION,
            "client_setup", Samples.step("client_setup"),
            "invoice_configuration", Samples.step("invoice_configuration"));

    private final Conversation service;

    Story(Conversation service) {
        this.service = service;
    }

    void tell() {
        chapter("The key is good");
        service.get("/v2/ping").is(200).has("/data/message", "pong");
        String team = create();
        onboard(team);
        update(team);
        integrate(team);
        members(team);
        chapter("Nothing is forgotten");
        int version = service.get(team).is(200).version();
        service.get(team + "/history").is(200).has("/data/0/sequence", 1).has("/totalResults", version);
    }

    private static void chapter(String title) {
        System.out.printf("%n%s%n", title);
    }

    private String create() {
        chapter("A team is created");
        Answer created =
                service.post(TEAMS, Samples.TEAM).is(201).echoes(Samples.TEAM).has("/data/onboarding/progress", 0);
        String id = created.text("/data/id");
        service.get(TEAMS + "?country=MX&onboarded=false").is(200).lists(id);
        service.get(TEAMS + "/" + id).is(200).has("/data", created.at("/data")).hasVersion(created.version());
        return TEAMS + "/" + id;
    }

    private void onboard(String team) {
        chapter("It completes its onboarding");
        List<String> steps = service.get(team).is(200).at("/data/onboarding/steps").values().stream()
                .map(JsonNode::asString)
                .toList();
        for (int done = 1; done <= steps.size(); done++) {
            service.post(team + "/onboarding/complete-step", STEPS.get(steps.get(done - 1)))
                    .is(200)
                    .has("/data/steps/" + (done - 1) + "/completed", true)
                    .has("/data/progress", done * 100 / steps.size())
                    .has("/data/currentStep", done < steps.size() ? steps.get(done) : null);
        }
        service.get(team + "/onboarding").is(200).has("/data/completed", true);
    }

    private void members(String team) {
        chapter("Someone is invited, and accepts");
        Answer invited = service.post(team + "/members", Samples.MEMBER)
                .is(201)
                .has("/data/email", "user@example.com")
                .has("/data/status", "invited");
        Answer joined = service.post(
                        "/v2/connect/invitations/accept",
                        "{\"token\": \"%s\"}".formatted(invited.text("/data/invitation/token")))
                .is(200)
                .has("/data/status", "active");
        String member = team + "/members/" + joined.text("/data/id");
        Conversation key = service.with(joined.text("/data/apiKey/key"));

        chapter("The member's own key obeys what the member may do, from one request to the next");
        key.get(team).is(403).has("/requiredPermission", "team.read");
        service.put(member, "{\"role\": \"developer\", \"permissions\": null}").is(200);
        key.get(team).is(200);
        key.get(team + "/members").is(200).lists(joined.text("/data/id"));
        key.delete(team).is(403).has("/requiredPermission", "team.delete");
        key.get(TEAMS).is(403).has("/error", "insufficient_permissions");

        chapter("The member is removed, and the key is worth nothing");
        service.delete(member).is(200);
        key.get(team).is(401).has("/error", "unauthorized");
        service.get(team + "/members").is(200).has("/totalResults", 0);
    }

    private void update(String team) {
        chapter("It grows, and gets a look of its own");
        service.put(team, "{\"description\": \"It has grown\", \"teamSize\": \"51-200\"}")
                .is(200)
                .has("/data/teamSize", "51-200")
                .has("/data/name", "Development Team Alpha");
        service.put(team + "/branding", Samples.BRANDING).is(200).echoes(Samples.BRANDING);
        service.get(team + "/branding").is(200).echoes(Samples.BRANDING);
    }

    private void integrate(String team) {
        chapter("Whatever happens is to be told to another system, with a secret that is never shown again");
        Answer added = service.post(team + "/integrations", Samples.INTEGRATION)
                .is(201)
                .has("/data/isActive", true)
                .has("/data/configuration/secret", "\u2022\u2022\u2022\u2022cret");
        service.get(team + "/integrations").is(200).lists(added.text("/data/id"));
    }
}
