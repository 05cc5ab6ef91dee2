package io.gigstack.connect.events.wire;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/**
 * The way from every older revision of an event to its present one, oldest first. All events are in their first
 * revision, so the chain is empty. The second revision of an event adds its upcaster here and a second golden file.
 */
public final class Upcasters {

    private Upcasters() {}

    public static EventUpcaster chain() {
        return new EventUpcasterChain();
    }
}
