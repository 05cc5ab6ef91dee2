/** How events are written down: logical names, revisions, upcasters, metadata and JSON. */
@NullMarked
package io.gigstack.connect.events.wire;

import org.jspecify.annotations.NullMarked;
