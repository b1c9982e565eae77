/** Asks the payment provider over HTTP, patiently but not for ever. */
@NullMarked
package dev.polystore.payment.payment.gateway;

import org.jspecify.annotations.NullMarked;
