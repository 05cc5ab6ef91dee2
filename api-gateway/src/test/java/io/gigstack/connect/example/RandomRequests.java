package io.gigstack.connect.example;

import io.gigstack.connect.http.Client;
import io.gigstack.connect.http.Json;
import io.gigstack.connect.http.Reply;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes as they may come: mostly sensible, some that change nothing, some that have to be refused. */
public final class RandomRequests {

    private static final List<String> STEPS =
            List.of("team_setup", "payment_integration", "client_setup", "invoice_configuration", "kyc", "staff");

    private final Random random;

    public RandomRequests(Random random) {
        this.random = random;
    }

    public Reply next(ATeam team) {
        Client client = random.nextInt(8) == 0
                ? team.client().with("If-Match", "\"%d\"".formatted(1 + random.nextInt(12)))
                : team.client();
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> client.send(one("PUT", "PATCH"), team.path(), update());
            case 4, 5 -> client.post(team.path("onboarding/complete-step"), completion());
            case 6 -> client.post(team.path("onboarding/reopen-step"), reopening());
            case 7 -> client.post(team.path("suspend"), "{\"reason\":\"%s\"}".formatted(one("Unpaid", "Fraud")));
            case 8, 9 -> client.post(team.path("reactivate"));
            case 10 -> client.delete(team.path());
            default -> client.post(team.path("restore"), "{}");
        };
    }

    public String creation() {
        return fields().put("name", text("Team")).toString();
    }

    private String update() {
        ObjectNode fields = fields();
        if (random.nextBoolean()) {
            fields.put("name", text(" Team "));
        }
        return fields.toString();
    }

    private ObjectNode fields() {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        maybe(fields, "description", text("What it is for"));
        maybe(fields, "industry", one("Technology", "Trade"));
        maybe(fields, "teamSize", one("1-9", "1001+"));
        maybe(fields, "country", one("MX", "CA", "DE", "AQ"));
        if (random.nextInt(3) == 0) {
            ObjectNode settings = fields.putObject("settings");
            maybe(settings, "currency", one("EUR", "MXN"));
            maybe(settings, "timezone", one("Europe/Berlin", "UTC"));
            maybe(settings, "language", one("ES-mx", "de", "iw"));
            maybe(settings, "fiscalYear", one("calendar", "04-06"));
        }
        if (random.nextInt(3) == 0) {
            ObjectNode metadata = fields.putObject("metadata");
            maybe(metadata, one("a", "b"), text("value"));
            metadata.set(one("c", "d/~"), Json.json(one("1", "1.50", "true", "null", "\"\"", "1E+30")));
        }
        if (random.nextInt(6) == 0) {
            fields.putObject("onboarding")
                    .putArray("steps")
                    .add(one("kyc", "staff"))
                    .add(one("team_setup", "x"));
        }
        return fields;
    }

    private String completion() {
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("step", step());
        if (random.nextBoolean()) {
            request.putObject("data")
                    .put("token", text("secret-of-the-team-"))
                    .put("count", random.nextInt(3))
                    .putNull("nothing")
                    .putObject("deep")
                    .put("password", "short");
        }
        return request.toString();
    }

    private String reopening() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("step", step())
                .put("reason", "Mistake")
                .toString();
    }

    private String step() {
        return STEPS.get(random.nextInt(STEPS.size()));
    }

    private void maybe(ObjectNode fields, String name, String value) {
        switch (random.nextInt(4)) {
            case 0 -> fields.put(name, value);
            case 1 -> fields.putNull(name);
            default -> {}
        }
    }

    private String text(String text) {
        return text + one("", " 1", " \u00e9\ud83d\ude80", " \"quoted\"");
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
