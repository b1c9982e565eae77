/** What is the same for all requests. */
@NullMarked
package dev.polystore.order.web;

import org.jspecify.annotations.NullMarked;
