/** Reading a request's body strictly: every problem found, with a pointer to its place. */
@NullMarked
package io.gigstack.connect.api.json;

import org.jspecify.annotations.NullMarked;
