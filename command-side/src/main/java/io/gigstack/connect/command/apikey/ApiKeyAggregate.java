package io.gigstack.connect.command.apikey;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.gigstack.connect.command.ApiKeyCommand;
import io.gigstack.connect.command.ApiKeyCommand.IssueApiKey;
import io.gigstack.connect.command.ApiKeyCommand.IssueMemberApiKey;
import io.gigstack.connect.events.ApiKeyEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** The shell around the rules of {@link ApiKey}. */
@AggregateRoot(type = "api_key")
class ApiKeyAggregate {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable String keyId; // null until the first event, or Axon would store that one without it

    private ApiKey key = new ApiKey.Unissued();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    ApiKey.Issued issue(IssueApiKey command) {
        return handle(command);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    ApiKey.Issued issue(IssueMemberApiKey command) {
        return handle(command);
    }

    @CommandHandler
    ApiKey.Issued handle(ApiKeyCommand command) {
        ApiKey.decide(key, command).forEach(event -> apply(event));
        return (ApiKey.Issued) key;
    }

    @EventSourcingHandler
    void on(ApiKeyEvent event) {
        keyId = event.keyId();
        key = ApiKey.evolve(key, event);
    }
}
