/** Orders over HTTP. */
@NullMarked
package dev.polystore.analytics.order.web;

import org.jspecify.annotations.NullMarked;
