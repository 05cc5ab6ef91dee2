/** A real PostgreSQL, started without installing one. */
@NullMarked
package io.gigstack.connect.postgres;

import org.jspecify.annotations.NullMarked;
