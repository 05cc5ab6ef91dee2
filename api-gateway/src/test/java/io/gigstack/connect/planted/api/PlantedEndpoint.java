package io.gigstack.connect.planted.api;

import io.gigstack.connect.planted.command.PlantedDecider;

/** Is public, and asks a decider itself. */
public class PlantedEndpoint {

    public PlantedDecider decider;
}
