/** Orders over HTTP. */
@NullMarked
package dev.polystore.order.order.web;

import org.jspecify.annotations.NullMarked;
