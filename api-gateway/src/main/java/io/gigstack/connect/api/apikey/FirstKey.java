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
 * The keys that no key asks for: the first of a system that has none, and those that an operator issues. The first always has the same id, so that of two nodes that start at once only one
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
     * A key in clear and whose it is.
     *
     * @param organization what asks for one more key once all keys are lost
     */
    public record Issued(OrganizationId organization, Secret secret) {}

    /**
     * Issues the first key, for a new organization, if nothing was ever done here.
     *
     * @param given the key that the configuration asks for; null for a random one
     * @return the key, if it was issued now
     */
    public Optional<Issued> issueOnce(@Nullable String given) {
        if (events.createHeadToken() != null) {
            return Optional.empty();
        }
        Secret secret = given == null ? Secret.random() : new Secret(given);
        try {
            return Optional.of(issue(newOrganization(), ID, "First key", secret));
        } catch (AggregateStreamCreationException anotherNodeWasFaster) {
            return Optional.empty();
        }
    }

    /** Issues a key for another new organization. */
    public Issued issueForNewOrganization() {
        return issue(newOrganization(), newId(), "First key", Secret.random());
    }

    /** Issues one more key for an organization; empty if there is none of this id. */
    public Optional<Issued> issueFor(OrganizationId organization) {
        return issuer.knows(service(organization))
                ? Optional.of(issue(organization, newId(), "Key of an operator", Secret.random()))
                : Optional.empty();
    }

    private Issued issue(OrganizationId organization, ApiKeyId id, String name, Secret secret) {
        issuer.issue(service(organization), id, new KeyName(name), secret);
        return new Issued(organization, secret);
    }

    private static ApiKeyId newId() {
        return new ApiKeyId(Ids.next(ApiKeyId.PREFIX));
    }

    private static OrganizationId newOrganization() {
        return new OrganizationId(Ids.next(OrganizationId.PREFIX));
    }

    private static Caller service(OrganizationId organization) {
        return new Caller(Caller.SERVICE, organization, null, null, Ids.next("req_"), null);
    }
}
