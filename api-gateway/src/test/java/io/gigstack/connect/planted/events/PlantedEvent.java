package io.gigstack.connect.planted.events;

import io.gigstack.connect.planted.command.PlantedDecider;

/** An event that knows what decided it. */
public record PlantedEvent(PlantedDecider decider) {}
