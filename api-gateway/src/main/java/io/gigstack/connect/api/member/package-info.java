/** The members of a team over REST, and the invitations by which they join. */
@NullMarked
package io.gigstack.connect.api.member;

import org.jspecify.annotations.NullMarked;
