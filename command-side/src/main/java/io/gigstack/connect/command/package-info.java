/** What can be asked of Connect: the commands, the values they carry, and the ways in which they are refused. */
@NullMarked
package io.gigstack.connect.command;

import org.jspecify.annotations.NullMarked;
