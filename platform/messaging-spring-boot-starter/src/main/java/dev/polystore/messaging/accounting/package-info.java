/** What this service has sent and what it has handled, message by message, for an auditor who compares services. */
@NullMarked
package dev.polystore.messaging.accounting;

import org.jspecify.annotations.NullMarked;
