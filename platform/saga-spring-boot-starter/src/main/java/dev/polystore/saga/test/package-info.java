/** Tests of sagas as conversations: no broker, no database, no waiting. */
@NullMarked
package dev.polystore.saga.test;

import org.jspecify.annotations.NullMarked;
