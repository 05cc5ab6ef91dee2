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
import io.gigstack.connect.command.Sealed;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rules of integrations, for a team that may be changed. */
public final class IntegrationDecider {

    /** Every command to the team carries them along. */
    static final int MOST_INTEGRATIONS = 100;

    /** Of one configuration, merged: some more than what one request can bring, since sealing makes secrets longer. */
    static final long MOST_BYTES = 24 * 1024L;

    /** Of all configurations of a team, for the same reason as the count. */
    static final long MOST_BYTES_TOGETHER = 256 * 1024L;

    private IntegrationDecider() {}

    public static List<IntegrationEvent> decide(Integrations integrations, IntegrationCommand command, Instant now) {
        return switch (command) {
            case AddIntegration c -> add(integrations, c, now);
            case UpdateIntegration c -> update(integrations, c, now);
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
        Map<String, @Nullable Object> configuration = Configuration.merged(Map.of(), c.configuration());
        List<Problem> problems = new ArrayList<>(
                within(Configuration.nothingToKeep(Map.of(), c.configuration())).toList());
        if (Configuration.bytes(configuration) > MOST_BYTES) {
            problems.add(new Problem("/configuration", "is too large once its secrets are encrypted"));
        }
        if (c.type().value().equals(IntegrationType.WEBHOOK)) {
            WebhookRules.missing(configuration)
                    .forEach(name -> problems.add(new Problem("/configuration/" + name, "is required")));
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        configurationsAreSmallTogether(integrations, c, configuration);
        return List.of(new IntegrationAdded(
                c.header().teamId().value(),
                c.integrationId().value(),
                c.type().value(),
                c.name().value(),
                configuration,
                c.active(),
                now));
    }

    private static void configurationsAreSmallTogether(
            Integrations integrations, IntegrationCommand c, Map<String, @Nullable Object> configuration) {
        long others = integrations.all().values().stream()
                .filter(other -> !other.id().equals(c.integrationId().value()))
                .mapToLong(other -> Configuration.bytes(other.configuration()))
                .sum();
        if (others + Configuration.bytes(configuration) > MOST_BYTES_TOGETHER) {
            throw Refusal.because(
                    Refusal.Reason.BROKEN_RULE,
                    "The configurations of a team's integrations can have at most %d KiB together"
                            .formatted(MOST_BYTES_TOGETHER / 1024));
        }
    }

    private static List<IntegrationEvent> update(Integrations integrations, UpdateIntegration c, Instant now) {
        Integration before = there(integrations, c);
        Map<String, @Nullable Object> configuration = c.configuration()
                .applyTo(
                        before.configuration(),
                        Map.<String, @Nullable Object>of(),
                        patch -> Configuration.merged(before.configuration(), withNewSecret(before, patch, c)));
        allThatIsWrongIsSaidAtOnce(before, configuration, c);
        IntegrationChanged changed = new IntegrationChanged(
                c.header().teamId().value(),
                before.id(),
                c.name().applyTo(before.name(), before.name(), IntegrationName::value),
                configuration,
                c.active().applyTo(before.active(), true, active -> active),
                now);
        boolean isConfigured = !changed.configuration().equals(before.configuration());
        if (isConfigured) {
            configurationsAreSmallTogether(integrations, c, configuration);
        }
        return isConfigured || !changed.name().equals(before.name()) || changed.active() != before.active()
                ? List.of(changed)
                : List.of();
    }

    /** A webhook is never without a secret. */
    private static Map<String, @Nullable Object> withNewSecret(
            Integration before, Map<String, @Nullable Object> patch, UpdateIntegration c) {
        String secret = c.ifWebhook().newSecret();
        if (secret == null || !isWebhook(before)) {
            return patch;
        }
        Map<String, @Nullable Object> renewing = new HashMap<>(patch);
        renewing.put(WebhookRules.SECRET, Sealed.inPlace(secret));
        return renewing;
    }

    private static void allThatIsWrongIsSaidAtOnce(
            Integration before, Map<String, @Nullable Object> configuration, UpdateIntegration c) {
        List<Problem> problems = new ArrayList<>(changedReadOnlyFields(before, c));
        if (c.configuration() instanceof Change.Put(var patch)) {
            within(Configuration.nothingToKeep(before.configuration(), patch)).forEach(problems::add);
        }
        if (!(c.configuration() instanceof Change.Keep)) {
            if (Configuration.bytes(configuration) > MOST_BYTES) {
                problems.add(new Problem("/configuration", "is too large once it is merged"));
            }
            if (isWebhook(before)) {
                within(c.ifWebhook().problems()).forEach(problems::add);
                WebhookRules.missing(configuration)
                        .forEach(name -> problems.add(
                                new Problem("/configuration/" + name, "is required and can't be cleared")));
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }

    private static Stream<Problem> within(List<Problem> ofConfiguration) {
        return ofConfiguration.stream().map(problem -> problem.within("/configuration"));
    }

    private static boolean isWebhook(Integration integration) {
        return integration.type().equals(IntegrationType.WEBHOOK);
    }

    private static List<Problem> changedReadOnlyFields(Integration now, UpdateIntegration c) {
        Map<String, @Nullable Object> present = new HashMap<>();
        present.put("/id", now.id());
        present.put("/teamId", c.header().teamId().value());
        present.put("/type", now.type());
        present.put("/createdAt", now.createdAt());
        present.put("/updatedAt", now.updatedAt());
        return Problem.changed(c.readOnly(), present, Problem.READ_ONLY);
    }

    private static Integration there(Integrations integrations, IntegrationCommand command) {
        return integrations.find(command.integrationId().value()).orElseThrow(() -> Refusal.notFound("Integration"));
    }
}
