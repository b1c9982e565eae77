/** Payments over HTTP, to read. */
@NullMarked
package dev.polystore.payment.payment.web;

import org.jspecify.annotations.NullMarked;
