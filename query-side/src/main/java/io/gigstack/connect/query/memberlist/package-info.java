/** Who are the members of this team, and what may they do? */
@NullMarked
package io.gigstack.connect.query.memberlist;

import org.jspecify.annotations.NullMarked;
