/** A team's way through its onboarding: which steps there are, which are done, what may be done next. */
@NullMarked
package io.gigstack.connect.command.onboarding;

import org.jspecify.annotations.NullMarked;
