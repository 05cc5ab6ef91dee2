/** How a request that fails is answered: one form for every error, RFC 9457. */
@NullMarked
package io.gigstack.connect.api.problem;

import org.jspecify.annotations.NullMarked;
