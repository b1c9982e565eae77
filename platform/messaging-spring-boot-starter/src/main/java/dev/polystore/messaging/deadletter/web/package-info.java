/** Dead letters over HTTP. */
@NullMarked
package dev.polystore.messaging.deadletter.web;

import org.jspecify.annotations.NullMarked;
