/**
 * What has happened: every event of Connect, as plain records that import nothing else of ours.
 *
 * <p>Events are for ever. A record here changes only by a new revision with an upcaster, see {@code wire}.
 */
@NullMarked
package io.gigstack.connect.events;

import org.jspecify.annotations.NullMarked;
