package io.gigstack.connect.eventstore;

/**
 * Says that something was done, so that it isn't done twice: stored in the same transaction as the events that it led
 * to.
 *
 * @param scope within which the key is unique, for example an organization
 * @param key what its caller calls it
 * @param fingerprint of what was asked, to tell another question under the same key
 * @param content whatever its reader needs to give the same answer again
 */
public record Receipt(String scope, String key, String fingerprint, String content) {

    /** What a receipt needs on the wire and in the heap beside its content, in bytes. */
    private static final int OVERHEAD = 300;

    long bytes() {
        return OVERHEAD + (long) content.length();
    }
}
