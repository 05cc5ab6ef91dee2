/** How far is a team with its onboarding? */
@NullMarked
package io.gigstack.connect.query.onboardingstatus;

import org.jspecify.annotations.NullMarked;
