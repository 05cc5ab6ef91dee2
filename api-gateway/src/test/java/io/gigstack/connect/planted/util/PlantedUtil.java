package io.gigstack.connect.planted.util;

/** Lies where nobody would look for it. */
public record PlantedUtil(String anything) {}
