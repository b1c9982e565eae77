/** Sagas over HTTP. */
@NullMarked
package dev.polystore.saga.web;

import org.jspecify.annotations.NullMarked;
