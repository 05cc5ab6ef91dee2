package io.gigstack.connect.command.integration;

import io.gigstack.connect.command.Change;
import io.gigstack.connect.command.IntegrationCommand;
import io.gigstack.connect.command.IntegrationCommand.AddIntegration;
import io.gigstack.connect.command.IntegrationCommand.RemoveIntegration;
import io.gigstack.connect.command.IntegrationCommand.UpdateIntegration;
import io.gigstack.connect.command.IntegrationName;
import io.gigstack.connect.command.IntegrationType;
import io.gigstack.connect.command.Problem;
import io.gigstack.connect.command.Refusal;
import io.gigstack.connect.command.WebhookRules;
import io.gigstack.connect.events.IntegrationEvent;
import io.gigstack.connect.events.IntegrationEvent.IntegrationAdded;
import io.gigstack.connect.events.IntegrationEvent.IntegrationChanged;
import io.gigstack.connect.events.IntegrationEvent.IntegrationRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of integrations, for a team that may be changed. */
public final class IntegrationDecider {

    /** Every command to the team carries them along. */
    static final int MOST_INTEGRATIONS = 100;

    /** Once merged: some more than what one request can bring, since sealing makes secrets longer. */
    static final long MOST_BYTES = 24 * 1024L;

    private IntegrationDecider() {}

    public static List<IntegrationEvent> decide(Integrations integrations, IntegrationCommand command, Instant now) {
        return switch (command) {
            case AddIntegration c -> add(integrations, c, now);
            case UpdateIntegration c -> update(there(integrations, c), c, now);
            case RemoveIntegration c ->
                List.of(new IntegrationRemoved(
                        c.header().teamId().value(), there(integrations, c).id(), now));
        };
    }

    private static List<IntegrationEvent> add(Integrations integrations, AddIntegration c, Instant now) {
        if (integrations.all().size() >= MOST_INTEGRATIONS) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE, "A team can have at most %d integrations".formatted(MOST_INTEGRATIONS));
        }
        return List.of(new IntegrationAdded(
                c.header().teamId().value(),
                c.integrationId().value(),
                c.type().value(),
                c.name().value(),
                c.configuration(),
                c.active(),
                now));
    }

    private static List<IntegrationEvent> update(Integration before, UpdateIntegration c, Instant now) {
        Map<String, @Nullable Object> configuration = c.configuration()
                .applyTo(
                        before.configuration(),
                        Map.<String, @Nullable Object>of(),
                        patch -> Configuration.merged(before.configuration(), patch));
        allThatIsWrongIsSaidAtOnce(before, configuration, c);
        IntegrationChanged changed = new IntegrationChanged(
                c.header().teamId().value(),
                before.id(),
                c.name().applyTo(before.name(), before.name(), IntegrationName::value),
                configuration,
                c.active().applyTo(before.active(), true, active -> active),
                now);
        boolean staysAsItIs = changed.name().equals(before.name())
                && changed.configuration().equals(before.configuration())
                && changed.active() == before.active();
        return staysAsItIs ? List.of() : List.of(changed);
    }

    private static void allThatIsWrongIsSaidAtOnce(
            Integration before, Map<String, @Nullable Object> configuration, UpdateIntegration c) {
        List<Problem> problems = new ArrayList<>(changedReadOnlyFields(before, c.readOnly()));
        if (!(c.configuration() instanceof Change.Keep)) {
            if (Configuration.bytes(configuration) > MOST_BYTES) {
                problems.add(new Problem("/configuration", "is too large once it is merged"));
            }
            if (before.type().equals(IntegrationType.WEBHOOK)) {
                WebhookRules.missing(configuration)
                        .forEach(name -> problems.add(
                                new Problem("/configuration/" + name, "is required and can't be cleared")));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static List<Problem> changedReadOnlyFields(Integration now, Map<String, @Nullable Object> given) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("/id", now.id());
        present.put("/type", now.type());
        present.put("/createdAt", now.createdAt());
        present.put("/updatedAt", now.updatedAt());
        return Problem.changed(given, present, Problem.READ_ONLY);
    }

    private static Integration there(Integrations integrations, IntegrationCommand command) {
        return integrations.find(command.integrationId().value()).orElseThrow(() -> Refusal.notFound("Integration"));
    }
}
