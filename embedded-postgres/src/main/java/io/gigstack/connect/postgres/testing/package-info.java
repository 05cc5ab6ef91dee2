/** One throw-away PostgreSQL for all tests of a JVM, and a fresh database for whoever asks. */
@NullMarked
package io.gigstack.connect.postgres.testing;

import org.jspecify.annotations.NullMarked;
