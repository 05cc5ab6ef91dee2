package io.gigstack.connect.command;

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
     * @param configuration members to merge, as in a JSON Merge Patch
     * @param readOnly read-only fields that came back with the others, by their JSON Pointer; they must hold what they
     *     hold now
     */
    record UpdateIntegration(
            CommandHeader header,
            IntegrationId integrationId,
            Change<IntegrationName> name,
            Change<Map<String, @Nullable Object>> configuration,
            Change<Boolean> active,
            Map<String, @Nullable Object> readOnly)
            implements IntegrationCommand {}

    record RemoveIntegration(CommandHeader header, IntegrationId integrationId) implements IntegrationCommand {}
}
