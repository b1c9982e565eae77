/** The read model of the shop: what became of each order, and reports over all of them. */
@NullMarked
package dev.polystore.analytics;

import org.jspecify.annotations.NullMarked;
