package io.gigstack.connect.eventstore;

/** A claim that is taken or given back. */
record ClaimChange(Claim claim, boolean taken) {}
