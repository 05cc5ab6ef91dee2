/** API keys: issuing and revoking them. */
@NullMarked
package io.gigstack.connect.command.apikey;

import org.jspecify.annotations.NullMarked;
