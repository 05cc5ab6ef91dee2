/** What every resource shares: envelope, versions, query parameters, cursors, and the way to commands and queries. */
@NullMarked
package io.gigstack.connect.api.web;

import org.jspecify.annotations.NullMarked;
