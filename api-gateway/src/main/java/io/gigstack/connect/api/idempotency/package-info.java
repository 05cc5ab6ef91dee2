/** What is asked again under the same key is done once: {@code Idempotency-Key}. */
@NullMarked
package io.gigstack.connect.api.idempotency;

import org.jspecify.annotations.NullMarked;
