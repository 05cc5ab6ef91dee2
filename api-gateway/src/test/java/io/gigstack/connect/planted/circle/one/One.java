package io.gigstack.connect.planted.circle.one;

import io.gigstack.connect.planted.circle.two.Two;
import org.jspecify.annotations.Nullable;

/** Violates, with its other half: packages form no circle. */
public record One(@Nullable Two two) {}
