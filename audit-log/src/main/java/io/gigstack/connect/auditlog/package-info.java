/**
 * What the log can prove of itself. A reader behind the appender builds a Merkle tree over all events and a chain for each
 * aggregate; checkpoints of the tree are signed, and whoever keeps one can tell later whether anything before it was changed.
 */
@NullMarked
package io.gigstack.connect.auditlog;

import org.jspecify.annotations.NullMarked;
