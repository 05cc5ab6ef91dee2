package io.gigstack.connect.planted.api;

import io.gigstack.connect.planted.command.SomeAggregate;

/** Violates: the gateway uses nothing but the vocabulary of the command side. */
public record UsesAnAggregate(SomeAggregate aggregate) {}
