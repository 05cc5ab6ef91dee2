/**
 * The shell around every read model: it takes a batch of events, loads the rows they touch, folds in memory, writes the
 * rows in one statement and stores how far it came, all in one transaction.
 */
@NullMarked
package io.gigstack.connect.query.projection;

import org.jspecify.annotations.NullMarked;
