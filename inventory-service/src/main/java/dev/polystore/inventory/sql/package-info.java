/** Many rows in one statement. */
@NullMarked
package dev.polystore.inventory.sql;

import org.jspecify.annotations.NullMarked;
