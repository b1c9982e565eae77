/** How much of a product can be bought, as the inventory tells. */
@NullMarked
package dev.polystore.catalog.availability;

import org.jspecify.annotations.NullMarked;
