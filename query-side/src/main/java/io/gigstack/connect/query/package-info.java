/** What is known: the questions that can be asked, each answered by a read model of its own. */
@NullMarked
package io.gigstack.connect.query;

import org.jspecify.annotations.NullMarked;
