/** How was this team then, and its parts? Folded from the log, by the same folds that make the views of today. */
@NullMarked
package io.gigstack.connect.query.past;

import org.jspecify.annotations.NullMarked;
