/** What inventory-service says of itself to an auditor: reservations with what was shipped, and stock with what explains it. */
@NullMarked
package dev.polystore.inventory.statement;

import org.jspecify.annotations.NullMarked;
