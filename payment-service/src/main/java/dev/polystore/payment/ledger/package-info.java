/** The books, in double entry: only ever added to. */
@NullMarked
package dev.polystore.payment.ledger;

import org.jspecify.annotations.NullMarked;
