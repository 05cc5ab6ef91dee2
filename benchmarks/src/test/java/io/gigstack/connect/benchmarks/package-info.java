@NullMarked
package io.gigstack.connect.benchmarks;

import org.jspecify.annotations.NullMarked;
