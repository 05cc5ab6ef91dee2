/** How events are kept: one ordered log in PostgreSQL, and how far each writer has written in it. */
@NullMarked
package io.gigstack.connect.eventstore;

import org.jspecify.annotations.NullMarked;
