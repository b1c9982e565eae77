/** What all of the HTTP API has in common: its description and its problems. */
@NullMarked
package dev.polystore.inventory.web;

import org.jspecify.annotations.NullMarked;
