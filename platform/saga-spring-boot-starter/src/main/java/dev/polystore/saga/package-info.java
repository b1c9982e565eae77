/** Business processes across services, written down as lists of steps with their ways back. */
@NullMarked
package dev.polystore.saga;

import org.jspecify.annotations.NullMarked;
