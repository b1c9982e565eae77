/** The books over HTTP, to read. */
@NullMarked
package dev.polystore.payment.ledger.web;

import org.jspecify.annotations.NullMarked;
