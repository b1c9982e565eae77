/** The public HTTP APIs of the services, as any customer or shopkeeper can call them. */
@NullMarked
package dev.polystore.local.shop;

import org.jspecify.annotations.NullMarked;
