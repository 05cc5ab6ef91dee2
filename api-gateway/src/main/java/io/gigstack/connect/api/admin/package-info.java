/** What only operators may know and do: how far the read models are, and how they are built anew. */
@NullMarked
package io.gigstack.connect.api.admin;

import org.jspecify.annotations.NullMarked;
