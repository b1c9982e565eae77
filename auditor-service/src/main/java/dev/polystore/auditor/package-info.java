/** Asks all services whether they tell the same story, and names what contradicts it. */
@NullMarked
package dev.polystore.auditor;

import org.jspecify.annotations.NullMarked;
