/** How fast it is, beside what it could be compared with: everything in one run, on one PostgreSQL, with one payload. */
@NullMarked
package io.gigstack.connect.benchmarks;

import org.jspecify.annotations.NullMarked;
