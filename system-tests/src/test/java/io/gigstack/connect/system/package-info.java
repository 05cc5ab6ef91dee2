/** The service as it is delivered, started by ./connect and driven from outside. */
@NullMarked
package io.gigstack.connect.system;

import org.jspecify.annotations.NullMarked;
