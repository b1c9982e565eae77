/** What the read model says of orders to an auditor, row by row. */
@NullMarked
package dev.polystore.analytics.statement;

import org.jspecify.annotations.NullMarked;
