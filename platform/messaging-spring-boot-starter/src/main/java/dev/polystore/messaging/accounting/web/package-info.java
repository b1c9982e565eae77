/** The accounting of messages over HTTP. */
@NullMarked
package dev.polystore.messaging.accounting.web;

import org.jspecify.annotations.NullMarked;
