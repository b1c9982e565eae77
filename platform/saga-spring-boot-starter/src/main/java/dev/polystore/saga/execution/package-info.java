/** Decides how a saga goes on; knows no clock, broker or database. */
@NullMarked
package dev.polystore.saga.execution;

import org.jspecify.annotations.NullMarked;
