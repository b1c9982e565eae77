/** Statements over HTTP. */
@NullMarked
package dev.polystore.order.statement.web;

import org.jspecify.annotations.NullMarked;
