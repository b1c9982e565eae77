/** What sagas have done, await and still have to do, for humans. */
@NullMarked
package dev.polystore.saga.history;

import org.jspecify.annotations.NullMarked;
