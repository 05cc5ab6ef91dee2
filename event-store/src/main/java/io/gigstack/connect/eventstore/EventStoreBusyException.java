package io.gigstack.connect.eventstore;

import org.axonframework.common.AxonTransientException;

/** Nothing was stored: more wants to be written than the store can take. It may be tried again in a while. */
public final class EventStoreBusyException extends AxonTransientException {

    private static final long serialVersionUID = 1;

    EventStoreBusyException(String message) {
        super(message);
    }
}
