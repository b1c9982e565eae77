/** Carts over HTTP. */
@NullMarked
package dev.polystore.cart.web;

import org.jspecify.annotations.NullMarked;
