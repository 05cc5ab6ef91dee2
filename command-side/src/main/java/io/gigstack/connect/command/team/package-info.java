/** A team: what it is, what may be done with it, and the aggregate in which that is decided. */
@NullMarked
package io.gigstack.connect.command.team;

import org.jspecify.annotations.NullMarked;
