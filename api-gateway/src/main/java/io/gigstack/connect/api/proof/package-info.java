/** What the log proves of itself: whether a team's history is what it was, checkpoints, and proofs for those who keep them. */
@NullMarked
package io.gigstack.connect.api.proof;

import org.jspecify.annotations.NullMarked;
