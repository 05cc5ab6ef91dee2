package io.gigstack.connect.command;

/**
 * One thing that is wrong with a request's body.
 *
 * @param pointer a JSON Pointer (RFC 6901) into the body
 */
public record Problem(String pointer, String detail) {}
