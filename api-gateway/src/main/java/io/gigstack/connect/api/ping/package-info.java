/** Is the service there, and is my key good? */
@NullMarked
package io.gigstack.connect.api.ping;

import org.jspecify.annotations.NullMarked;
