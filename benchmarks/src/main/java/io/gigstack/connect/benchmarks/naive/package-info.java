/** A read model as a tutorial would write it: an entity, a repository, and a handler that changes one row for one event. */
@NullMarked
package io.gigstack.connect.benchmarks.naive;

import org.jspecify.annotations.NullMarked;
