/** Stock over HTTP. */
@NullMarked
package dev.polystore.inventory.stock.web;

import org.jspecify.annotations.NullMarked;
