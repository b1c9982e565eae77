/** What order-service says of itself to an auditor: orders with their sagas, and its copy of the catalog's prices. */
@NullMarked
package dev.polystore.order.statement;

import org.jspecify.annotations.NullMarked;
