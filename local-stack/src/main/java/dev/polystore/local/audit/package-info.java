/** Asks all services whether they tell the same story: about orders, money, stock and sagas. */
@NullMarked
package dev.polystore.local.audit;

import org.jspecify.annotations.NullMarked;
