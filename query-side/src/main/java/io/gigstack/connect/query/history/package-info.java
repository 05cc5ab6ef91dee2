/** What happened to this team, who did it, and what did it change? */
@NullMarked
package io.gigstack.connect.query.history;

import org.jspecify.annotations.NullMarked;
