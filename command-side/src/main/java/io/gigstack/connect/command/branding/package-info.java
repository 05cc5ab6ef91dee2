/** How a team looks to its customers. */
@NullMarked
package io.gigstack.connect.command.branding;

import org.jspecify.annotations.NullMarked;
