/** Is the service able to work? Asked by those who route requests to it. */
@NullMarked
package io.gigstack.connect.api.health;

import org.jspecify.annotations.NullMarked;
