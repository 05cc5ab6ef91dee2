package io.gigstack.connect.command;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be asked about an integration of a team. Secrets in a configuration come sealed. */
public sealed interface IntegrationCommand extends TeamCommand {

    IntegrationId integrationId();

    record AddIntegration(
            CommandHeader header,
            IntegrationId integrationId,
            IntegrationType type,
            IntegrationName name,
            Map<String, @Nullable Object> configuration,
            boolean active)
            implements IntegrationCommand {}

    /**
     * @param configuration members to merge, as in a JSON Merge Patch; {@link Sealed#KEPT} for a secret that stays
     * @param readOnly read-only fields that came back with the others, by their JSON Pointer; they must hold what they
     *     hold now
     */
    record UpdateIntegration(
            CommandHeader header,
            IntegrationId integrationId,
            Change<IntegrationName> name,
            Change<Map<String, @Nullable Object>> configuration,
            Change<Boolean> active,
            IfWebhook ifWebhook,
            Map<String, @Nullable Object> readOnly)
            implements IntegrationCommand {}

    /**
     * What counts if the integration turns out to be a webhook, which only the team can tell.
     *
     * @param problems what is wrong with the configuration of a webhook, by pointers into it
     * @param newSecret what takes the place of a secret that is cleared, sealed; null where none is
     */
    record IfWebhook(List<Problem> problems, @Nullable String newSecret) {

        public static final IfWebhook NOTHING = new IfWebhook(List.of(), null);
    }

    record RemoveIntegration(CommandHeader header, IntegrationId integrationId) implements IntegrationCommand {}
}
