package io.gigstack.connect.command.integration;

import static io.gigstack.connect.command.Examples.BEFORE;
import static io.gigstack.connect.command.Examples.TEAM;
import static io.gigstack.connect.command.Examples.asked;
import static io.gigstack.connect.command.Examples.object;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.IntegrationCommand.IfWebhook;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.IntegrationId;
import io.gigstack.connect.command.Sealed;
import io.gigstack.connect.command.team.Team;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the tests of integrations ask and look at. */
final class Connected {

    private Connected() {}

    static Integrations integrations(Team team) {
        return ((Team.Existing) team).profile().parts().integrations();
    }

    static IntegrationAdded added(String id, Map<String, @Nullable Object> configuration) {
        return new IntegrationAdded(TEAM, id, "crm", "CRM", configuration, true, BEFORE);
    }

    static IntegrationAdded webhook(String id) {
        return new IntegrationAdded(
                TEAM,
                id,
                "webhook",
                "Payments",
                object("url", "https://example.com", "events", List.of("*"), "secret", Sealed.inPlace("f.sealed")),
                true,
                BEFORE);
    }

    static UpdateIntegration configure(String id, Change<Map<String, @Nullable Object>> configuration) {
        return configure(id, configuration, IfWebhook.NOTHING);
    }

    static UpdateIntegration configure(
            String id, Change<Map<String, @Nullable Object>> configuration, IfWebhook ifWebhook) {
        return new UpdateIntegration(
                asked(), new IntegrationId(id), Change.keep(), configuration, Change.keep(), ifWebhook, Map.of());
    }
}
