/** What an audit may put right: through the APIs of the services, which note who wished it. */
@NullMarked
package dev.polystore.auditor.repair;

import org.jspecify.annotations.NullMarked;
