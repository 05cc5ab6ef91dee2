package io.gigstack.connect.api.idempotency;

import io.gigstack.connect.api.problem.ApiProblem;
import io.gigstack.connect.api.problem.ErrorCode;
import io.gigstack.connect.eventstore.Receipt;
import io.gigstack.connect.eventstore.Receipts;
import io.gigstack.connect.privacy.Vault;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does once what is asked under one key, however often and on whichever node. That it was done is said by a receipt that
 * is stored in the transaction of its events, so that one is never there without the other. What was refused has none:
 * asked again, it is judged again.
 */
public final class Idempotency {

    private final Receipts receipts;
    private final Vault vault;
    private final Set<Name> running = ConcurrentHashMap.newKeySet();

    Idempotency(Receipts receipts, Vault vault) {
        this.receipts = receipts;
        this.vault = vault;
    }

    private record Name(String scope, String key) {}

    /**
     * @param scope within which the key is unique
     * @param actor who asks; a key that someone else has used in the same scope is taken
     * @param work does it, and tells the outcome before its transaction ends
     * @param again gives what the work gave when it was done
     * @throws ApiProblem 422 if the key was used for something else; 409 while this process is doing it
     */
    public <T> T once(
            String scope,
            String actor,
            IdempotentRequest request,
            Function<Consumer<Outcome>, T> work,
            Function<Outcome, T> again) {
        Name name = new Name(scope, request.key());
        if (!running.add(name)) {
            throw ApiProblem.of(
                    ErrorCode.REQUEST_IN_PROGRESS,
                    "A request with this Idempotency-Key is being worked on; try again",
                    Map.of("Retry-After", "1"));
        }
        try {
            String fingerprint =
                    vault.requestHash(actor + ' ' + request.content().get());
            return receipts.find(scope, request.key())
                    .map(before -> again.apply(outcome(before, fingerprint)))
                    .orElseGet(() -> first(name, fingerprint, work, again));
        } finally {
            running.remove(name);
        }
    }

    private <T> T first(
            Name name, String fingerprint, Function<Consumer<Outcome>, T> work, Function<Outcome, T> again) {
        try {
            return work.apply(
                    outcome -> receipts.add(new Receipt(name.scope(), name.key(), fingerprint, outcome.text())));
        } catch (RuntimeException refused) {
            // Another node may have been faster: then the receipt refused this one, or what has been done already.
            Receipt receipt = receipts.find(name.scope(), name.key()).orElseThrow(() -> refused);
            return again.apply(outcome(receipt, fingerprint));
        }
    }

    private static Outcome outcome(Receipt receipt, String fingerprint) {
        if (!receipt.fingerprint().equals(fingerprint)) {
            throw ApiProblem.of(
                    ErrorCode.IDEMPOTENCY_KEY_REUSED,
                    "This Idempotency-Key was used for another request; take a new one for each");
        }
        return Outcome.parse(receipt.content());
    }
}
