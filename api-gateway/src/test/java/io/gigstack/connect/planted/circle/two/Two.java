package io.gigstack.connect.planted.circle.two;

import io.gigstack.connect.planted.circle.one.One;
import org.jspecify.annotations.Nullable;

/** Violates, with its other half: packages form no circle. */
public record Two(@Nullable One one) {}
