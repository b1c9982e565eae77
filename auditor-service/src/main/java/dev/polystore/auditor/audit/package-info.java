/** An audit: the parts of the shop are looked at one by one, and what contradicts an invariant is looked at again. */
@NullMarked
package dev.polystore.auditor.audit;

import org.jspecify.annotations.NullMarked;
