/** How much may one caller ask for? A quota for each key, and a far smaller one for wrong keys. */
@NullMarked
package io.gigstack.connect.api.limit;

import org.jspecify.annotations.NullMarked;
