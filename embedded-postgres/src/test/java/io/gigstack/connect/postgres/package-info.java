/** What the embedded PostgreSQL promises. */
@NullMarked
package io.gigstack.connect.postgres;

import org.jspecify.annotations.NullMarked;
