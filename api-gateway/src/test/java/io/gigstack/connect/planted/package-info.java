/** A house with every wall broken, to see that the checks fall on it. */
package io.gigstack.connect.planted;
