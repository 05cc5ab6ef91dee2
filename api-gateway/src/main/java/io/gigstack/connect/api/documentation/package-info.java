/** The description of the API, and the page to browse it. */
@NullMarked
package io.gigstack.connect.api.documentation;

import org.jspecify.annotations.NullMarked;
