/**
 * How the log proves itself to someone who has only a copy of it and a public key: a hash of every event as it is stored, a
 * chain of them for each aggregate, a Merkle tree over all of them, and signed checkpoints of the tree. It needs nothing but
 * the JDK, so that an export can be verified where nothing else of Connect is.
 */
@NullMarked
package io.gigstack.connect.proof;

import org.jspecify.annotations.NullMarked;
