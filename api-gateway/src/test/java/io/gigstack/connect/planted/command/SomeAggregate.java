package io.gigstack.connect.planted.command;

/** What no one outside the command side may use. */
public class SomeAggregate {}
