/** Statements over HTTP. */
@NullMarked
package dev.polystore.inventory.statement.web;

import org.jspecify.annotations.NullMarked;
