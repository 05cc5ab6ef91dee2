package io.gigstack.connect.planted.eventstore;

import io.gigstack.connect.planted.events.PlantedEvent;

/** A store that knows its events. */
public record PlantedStore(PlantedEvent event) {}
