/** Teams over REST. */
@NullMarked
package io.gigstack.connect.api.team;

import org.jspecify.annotations.NullMarked;
