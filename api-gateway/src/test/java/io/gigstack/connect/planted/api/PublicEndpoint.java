package io.gigstack.connect.planted.api;

/** Violates: an endpoint is nobody's business but its room's. */
public class PublicEndpoint {}
