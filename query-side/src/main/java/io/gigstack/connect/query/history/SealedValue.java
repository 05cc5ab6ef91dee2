package io.gigstack.connect.query.history;

import java.util.Objects;

/**
 * A value that only the edge can open. Two are equal when they hold the same, however often it was sealed.
 *
 * @param subject whose key it is sealed with: a member or an integration
 * @param field as what it is sealed: {@code email}, {@code message}, or its JSON Pointer within a configuration
 * @param sealed a fingerprint, a dot, and what can be opened
 */
public record SealedValue(String subject, String field, String sealed) {

    private String fingerprint() {
        int end = sealed.indexOf('.');
        return end < 0 ? sealed : sealed.substring(0, end);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealedValue value
                && subject.equals(value.subject)
                && field.equals(value.field)
                && fingerprint().equals(value.fingerprint());
    }

    @Override
    public int hashCode() {
        return Objects.hash(subject, field, fingerprint());
    }
}
