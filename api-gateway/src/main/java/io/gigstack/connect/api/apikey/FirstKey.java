package io.gigstack.connect.api.apikey;

import io.gigstack.connect.api.access.Caller;
import io.gigstack.connect.api.access.Secret;
import io.gigstack.connect.api.web.Ids;
import io.gigstack.connect.command.ApiKeyId;
import io.gigstack.connect.command.KeyName;
import io.gigstack.connect.command.OrganizationId;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.jspecify.annotations.Nullable;

/**
 * The first key of a system that has none. It always has the same id, so that of two nodes that start at once only one
 * can issue it.
 */
public final class FirstKey {

    private static final ApiKeyId ID = new ApiKeyId(ApiKeyId.PREFIX + "0".repeat(26));

    private final ApiKeyIssuer issuer;
    private final EventStore events;

    FirstKey(ApiKeyIssuer issuer, EventStore events) {
        this.issuer = issuer;
        this.events = events;
    }

    /**
     * Issues the first key, for a new organization, if nothing was ever done here.
     *
     * @param given the key that the configuration asks for; null for a random one
     * @return the key, if it was issued now
     */
    public Optional<Secret> issueOnce(@Nullable String given) {
        if (events.createHeadToken() != null) {
            return Optional.empty();
        }
        Secret secret = given == null ? Secret.random() : new Secret(given);
        try {
            issuer.issue(service(), ID, new KeyName("First key"), secret, null);
            return Optional.of(secret);
        } catch (AggregateStreamCreationException anotherNodeWasFaster) {
            return Optional.empty();
        }
    }

    /** Issues a key for another new organization. */
    public Secret issueForNewOrganization() {
        Secret secret = Secret.random();
        issuer.issue(service(), new ApiKeyId(Ids.next(ApiKeyId.PREFIX)), new KeyName("First key"), secret, null);
        return secret;
    }

    private static Caller service() {
        return new Caller(Caller.SERVICE, new OrganizationId(Ids.next(OrganizationId.PREFIX)), Ids.next("req_"));
    }
}
