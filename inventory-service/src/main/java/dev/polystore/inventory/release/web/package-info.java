/** Releases over HTTP. */
@NullMarked
package dev.polystore.inventory.release.web;

import org.jspecify.annotations.NullMarked;
