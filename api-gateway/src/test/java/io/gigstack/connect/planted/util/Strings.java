package io.gigstack.connect.planted.util;

/** Violates: a package is named for what it can do. */
public record Strings(String text) {}
