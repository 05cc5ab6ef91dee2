/** What operators ask a running service from a terminal: a client like any other, with the operator key. */
@NullMarked
package io.gigstack.connect.terminal;

import org.jspecify.annotations.NullMarked;
