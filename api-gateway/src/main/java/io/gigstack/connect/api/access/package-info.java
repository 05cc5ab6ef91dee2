/** Who is asking: API keys, and the caller that they stand for. */
@NullMarked
package io.gigstack.connect.api.access;

import org.jspecify.annotations.NullMarked;
