/** What the services say of themselves: as much of it as is compared. */
@NullMarked
package dev.polystore.auditor.statement;

import org.jspecify.annotations.NullMarked;
