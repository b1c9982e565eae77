/** What payment-service says of itself to an auditor: each payment with its postings. */
@NullMarked
package dev.polystore.payment.statement;

import org.jspecify.annotations.NullMarked;
