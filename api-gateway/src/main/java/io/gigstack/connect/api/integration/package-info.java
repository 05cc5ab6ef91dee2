/** The integrations of a team: what it is connected to, and how. */
@NullMarked
package io.gigstack.connect.api.integration;

import org.jspecify.annotations.NullMarked;
