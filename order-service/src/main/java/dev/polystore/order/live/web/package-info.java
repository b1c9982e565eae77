/** Live status over server-sent events. */
@NullMarked
package dev.polystore.order.live.web;

import org.jspecify.annotations.NullMarked;
