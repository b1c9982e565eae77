/** Products over HTTP. */
@NullMarked
package dev.polystore.catalog.product.web;

import org.jspecify.annotations.NullMarked;
