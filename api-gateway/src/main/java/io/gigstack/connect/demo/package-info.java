/** The API's own example, asked of a running service and checked: a client like any other, with a key of its own. */
@NullMarked
package io.gigstack.connect.demo;

import org.jspecify.annotations.NullMarked;
