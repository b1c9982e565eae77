/** What catalog-service says of itself to an auditor: products, and how much of them it believes to be there. */
@NullMarked
package dev.polystore.catalog.statement;

import org.jspecify.annotations.NullMarked;
