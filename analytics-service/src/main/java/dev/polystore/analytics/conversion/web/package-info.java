/** Conversion over HTTP. */
@NullMarked
package dev.polystore.analytics.conversion.web;

import org.jspecify.annotations.NullMarked;
