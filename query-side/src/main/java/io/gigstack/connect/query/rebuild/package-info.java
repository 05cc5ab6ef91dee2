/**
 * Builds a read model anew while it serves: another generation of its tables is folded from the whole log, compared with
 * the one that serves, and takes its place in one transaction.
 */
@NullMarked
package io.gigstack.connect.query.rebuild;

import org.jspecify.annotations.NullMarked;
