package io.gigstack.connect.auditlog;

import io.gigstack.connect.proof.Entry;
import io.gigstack.connect.proof.Hash;
import java.util.List;

/**
 * That an event is in the log as a checkpoint tells of it: RFC 9162, section 2.1.3.
 *
 * @param index of its leaf, from 0
 * @param proof the nodes beside the way from the leaf to the root
 * @param checkpoint that the proof leads to
 */
public record Inclusion(Entry entry, long index, List<Hash> proof, SignedCheckpoint checkpoint) {}
