/** API keys over REST, and the first key. */
@NullMarked
package io.gigstack.connect.api.apikey;

import org.jspecify.annotations.NullMarked;
