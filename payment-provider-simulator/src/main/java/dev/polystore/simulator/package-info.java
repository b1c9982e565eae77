/** A payment provider as its customers see it: a foreign company behind an HTTP API, which remembers what it charged. */
@NullMarked
package dev.polystore.simulator;

import org.jspecify.annotations.NullMarked;
