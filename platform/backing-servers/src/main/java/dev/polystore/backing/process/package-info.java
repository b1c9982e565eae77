/** Child processes that start with one clear message when they cannot, and end with their parent. */
@NullMarked
package dev.polystore.backing.process;

import org.jspecify.annotations.NullMarked;
