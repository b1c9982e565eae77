/** Builds the read model anew from the topics, beside the one that answers, and lets it take over. */
@NullMarked
package dev.polystore.analytics.rebuild;

import org.jspecify.annotations.NullMarked;
