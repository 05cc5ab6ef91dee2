package io.gigstack.connect.eventstore;

import java.util.ArrayList;
import java.util.List;

/** What is stored with the events of a transaction: all of it, or like them nothing. */
final class Extras {

    /** What a key or its destruction needs on the wire and in the heap, in bytes. */
    private static final long BYTES_OF_A_KEY = 300;

    private final List<Receipt> receipts = new ArrayList<>();
    private final List<ClaimChange> claims = new ArrayList<>();
    private final List<SubjectKey> newKeys = new ArrayList<>();
    private final List<String> destroyedKeys = new ArrayList<>();

    void add(Receipt receipt) {
        receipts.add(receipt);
    }

    void add(ClaimChange change) {
        claims.add(change);
    }

    void add(SubjectKey key) {
        newKeys.add(key);
    }

    void destroyKey(String subject) {
        destroyedKeys.add(subject);
    }

    void addAll(Extras others) {
        receipts.addAll(others.receipts);
        claims.addAll(others.claims);
        newKeys.addAll(others.newKeys);
        destroyedKeys.addAll(others.destroyedKeys);
    }

    List<Receipt> receipts() {
        return receipts;
    }

    List<ClaimChange> claims() {
        return claims;
    }

    List<SubjectKey> newKeys() {
        return newKeys;
    }

    List<String> destroyedKeys() {
        return destroyedKeys;
    }

    boolean isEmpty() {
        return receipts.isEmpty() && claims.isEmpty() && newKeys.isEmpty() && destroyedKeys.isEmpty();
    }

    /** About how much of the heap they take. */
    long bytes() {
        return receipts.stream().mapToLong(Receipt::bytes).sum()
                + BYTES_OF_A_KEY * (claims.size() + newKeys.size() + destroyedKeys.size());
    }
}
