/** The members of a team: who may join it, what they may do, and who may say so. */
@NullMarked
package io.gigstack.connect.command.member;

import org.jspecify.annotations.NullMarked;
