/** What is known of this team? */
@NullMarked
package io.gigstack.connect.query.teamdetails;

import org.jspecify.annotations.NullMarked;
