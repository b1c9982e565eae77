/** Statements over HTTP. */
@NullMarked
package dev.polystore.analytics.statement.web;

import org.jspecify.annotations.NullMarked;
