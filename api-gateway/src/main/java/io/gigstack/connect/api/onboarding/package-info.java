/** Onboarding over REST. */
@NullMarked
package io.gigstack.connect.api.onboarding;

import org.jspecify.annotations.NullMarked;
