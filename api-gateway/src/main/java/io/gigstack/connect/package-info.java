/** Connect, assembled: settings, databases, Axon, and the start. */
@NullMarked
package io.gigstack.connect;

import org.jspecify.annotations.NullMarked;
