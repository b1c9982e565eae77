/** Problems that any request can have. */
@NullMarked
package dev.polystore.inventory.web;

import org.jspecify.annotations.NullMarked;
