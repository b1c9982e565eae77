/** Best sellers over HTTP. */
@NullMarked
package dev.polystore.analytics.product.web;

import org.jspecify.annotations.NullMarked;
