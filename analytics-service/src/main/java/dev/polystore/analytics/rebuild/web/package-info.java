/** Rebuilds over HTTP. */
@NullMarked
package dev.polystore.analytics.rebuild.web;

import org.jspecify.annotations.NullMarked;
