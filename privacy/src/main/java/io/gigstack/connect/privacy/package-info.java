/**
 * What is personal or secret. It is sealed before it reaches an event, with a key of the one it is about, and can be
 * forgotten by destroying that key: the events stay as they are.
 */
@NullMarked
package io.gigstack.connect.privacy;

import org.jspecify.annotations.NullMarked;
