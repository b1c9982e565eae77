/** The real servers behind the services, run as child processes on loopback. */
@NullMarked
package dev.polystore.backing;

import org.jspecify.annotations.NullMarked;
