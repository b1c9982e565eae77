/** What one can type after ./polystore. */
@NullMarked
package dev.polystore.local.command;

import org.jspecify.annotations.NullMarked;
