/** Orders: what customers have bought, and how far it has come. */
@NullMarked
package dev.polystore.order.order;

import org.jspecify.annotations.NullMarked;
