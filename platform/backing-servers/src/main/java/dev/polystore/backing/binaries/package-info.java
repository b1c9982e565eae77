/** Fetches the servers' binaries once, by package name, checks them and keeps them in a cache. */
@NullMarked
package dev.polystore.backing.binaries;

import org.jspecify.annotations.NullMarked;
