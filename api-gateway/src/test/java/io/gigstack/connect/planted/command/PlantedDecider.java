package io.gigstack.connect.planted.command;

import io.gigstack.connect.planted.query.PlantedFold;
import org.springframework.util.StringUtils;

/** Knows the query side, and a framework. */
public class PlantedDecider {

    public PlantedFold fold;

    public boolean decide(String name) {
        return StringUtils.hasText(name);
    }
}
