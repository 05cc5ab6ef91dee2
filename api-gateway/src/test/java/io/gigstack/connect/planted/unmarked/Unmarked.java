package io.gigstack.connect.planted.unmarked;

/** Violates: every package says what it is for, and is null-marked. */
public record Unmarked(String text) {}
