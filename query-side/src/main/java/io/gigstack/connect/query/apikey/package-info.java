/** Which API keys does an organization have, and whose is this one? */
@NullMarked
package io.gigstack.connect.query.apikey;

import org.jspecify.annotations.NullMarked;
