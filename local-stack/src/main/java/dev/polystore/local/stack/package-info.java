/** Starts, watches and stops everything that runs: real servers and the services, as child processes. */
@NullMarked
package dev.polystore.local.stack;

import org.jspecify.annotations.NullMarked;
