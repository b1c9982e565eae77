/** What a human sees while waiting, and what a log file gets instead. */
@NullMarked
package dev.polystore.local.terminal;

import org.jspecify.annotations.NullMarked;
