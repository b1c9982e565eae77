/** Outcomes of sagas over HTTP. */
@NullMarked
package dev.polystore.analytics.saga.web;

import org.jspecify.annotations.NullMarked;
