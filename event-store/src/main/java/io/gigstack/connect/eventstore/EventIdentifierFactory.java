package io.gigstack.connect.eventstore;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Locale;
import org.axonframework.common.IdentifierFactory;

/**
 * Gives every message an id of the form {@code evt_} and a ULID. Ids that grow with time keep the inserts into their
 * index in one place.
 */
public final class EventIdentifierFactory extends IdentifierFactory {

    @Override
    public String generateIdentifier() {
        return "evt_" + UlidCreator.getMonotonicUlid().toString().toLowerCase(Locale.ROOT);
    }
}
