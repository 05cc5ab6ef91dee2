package io.gigstack.connect.eventstore;

import org.axonframework.common.AxonNonTransientException;

/** Nothing was stored: another one has claimed the same value. */
public final class ClaimTakenException extends AxonNonTransientException {

    private static final long serialVersionUID = 1;

    ClaimTakenException(Claim wanted) {
        super("%s '%s' is claimed by another".formatted(wanted.kind(), wanted.value()));
    }
}
