/** Runs sagas: loads them, lets them decide, stores them with their messages in one transaction. */
@NullMarked
package dev.polystore.saga.orchestration;

import org.jspecify.annotations.NullMarked;
