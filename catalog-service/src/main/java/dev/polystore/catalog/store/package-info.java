/** The service's MongoDB: its transactions, and its schema brought up to date by scripts. */
@NullMarked
package dev.polystore.catalog.store;

import org.jspecify.annotations.NullMarked;
