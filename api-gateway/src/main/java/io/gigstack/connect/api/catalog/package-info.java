/** Which values are there to choose from? Roles, permissions, and all else that is a closed list. */
@NullMarked
package io.gigstack.connect.api.catalog;

import org.jspecify.annotations.NullMarked;
