/** How a team looks to its customers. */
@NullMarked
package io.gigstack.connect.api.branding;

import org.jspecify.annotations.NullMarked;
