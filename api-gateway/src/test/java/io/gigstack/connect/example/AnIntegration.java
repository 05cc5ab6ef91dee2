package io.gigstack.connect.example;

import io.gigstack.connect.http.Reply;
import tools.jackson.databind.JsonNode;

/**
 * An integration of a team.
 *
 * @param data as it was answered when it was added
 */
public record AnIntegration(ATeam team, JsonNode data) {

    /** The sample of the page. */
    public static final String WEBHOOK = """
            {
              "type": "webhook",
              "name": "Team Payment Notifications",
              "configuration": {
                "url": "https://team.example.com/webhooks/payments",
                "events": ["payment.completed", "invoice.paid"],
                "secret": "team_webhook_secret"
              },
              "isActive": true
            }
            """;

    public static AnIntegration webhook(ATeam team) {
        return of(team, WEBHOOK);
    }

    /** One that Connect knows nothing of. */
    public static AnIntegration crm(ATeam team, String configuration) {
        return of(team, "{\"type\":\"crm\",\"name\":\"CRM\",\"configuration\":%s}".formatted(configuration));
    }

    /** Added by this request body. */
    public static AnIntegration of(ATeam team, String json) {
        return new AnIntegration(team, add(team, json).expect(201).data());
    }

    public static Reply add(ATeam team, String json) {
        return team.client().post(team.path("integrations"), json);
    }

    public String id() {
        return data.get("id").stringValue();
    }

    public String path() {
        return team.path("integrations/" + id());
    }

    public Reply read() {
        return team.client().get(path()).expect(200);
    }

    public Reply put(String json) {
        return team.client().put(path(), json);
    }

    /** An update of its configuration alone. */
    public Reply configure(String json) {
        return team.client().patch(path(), "{\"configuration\":%s}".formatted(json));
    }
}
