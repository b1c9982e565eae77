/** Statements over HTTP. */
@NullMarked
package dev.polystore.catalog.statement.web;

import org.jspecify.annotations.NullMarked;
