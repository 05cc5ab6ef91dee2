/** The countries, currencies, time zones and languages that a team's settings may name, and what a country implies. */
@NullMarked
package io.gigstack.connect.command.reference;

import org.jspecify.annotations.NullMarked;
