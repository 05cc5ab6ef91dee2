package io.gigstack.connect.query.rebuild;

/**
 * What a generation holds, in short. Two with the same digest hold the same rows, in whatever order.
 *
 * @param hash sum of a 64-bit hash of each row
 */
public record Digest(long rows, String hash) {}
