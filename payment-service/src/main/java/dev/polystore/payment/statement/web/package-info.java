/** Statements over HTTP. */
@NullMarked
package dev.polystore.payment.statement.web;

import org.jspecify.annotations.NullMarked;
