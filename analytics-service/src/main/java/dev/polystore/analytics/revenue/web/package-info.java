/** Revenue over HTTP. */
@NullMarked
package dev.polystore.analytics.revenue.web;

import org.jspecify.annotations.NullMarked;
