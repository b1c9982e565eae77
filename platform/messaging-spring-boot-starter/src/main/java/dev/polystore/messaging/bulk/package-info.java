/** Many rows at once: in one statement, in one round trip. */
@NullMarked
package dev.polystore.messaging.bulk;

import org.jspecify.annotations.NullMarked;
