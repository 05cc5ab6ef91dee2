/** Which teams are there? */
@NullMarked
package io.gigstack.connect.query.teamlist;

import org.jspecify.annotations.NullMarked;
