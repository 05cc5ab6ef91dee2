package io.gigstack.connect.planted.query;

import io.gigstack.connect.planted.api.PlantedEndpoint;
import io.gigstack.connect.planted.command.PlantedDecider;
import org.springframework.util.StringUtils;

/** Knows the command side, the gateway, and a framework. */
public class PlantedFold {

    public PlantedDecider decider;
    public PlantedEndpoint endpoint;

    public boolean fold(String name) {
        return StringUtils.hasText(name);
    }
}
