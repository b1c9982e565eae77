/** The whole shop on one machine. */
@NullMarked
package dev.polystore.local;

import org.jspecify.annotations.NullMarked;
