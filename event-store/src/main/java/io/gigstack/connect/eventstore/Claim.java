package io.gigstack.connect.eventstore;

/**
 * A value that at most one may have at a time, where a rule spans aggregates.
 *
 * @param kind of value, for example {@code bootstrap-key}
 * @param value what is claimed
 * @param owner who has it, for example an aggregate's id
 */
public record Claim(String kind, String value, String owner) {}
