/** A team's history over REST. */
@NullMarked
package io.gigstack.connect.api.history;

import org.jspecify.annotations.NullMarked;
