/** Orders: all that the services have on record of each, side by side, and what must hold between it. */
@NullMarked
package dev.polystore.auditor.order;

import org.jspecify.annotations.NullMarked;
