/** Says with each answer how old it is. */
@NullMarked
package dev.polystore.analytics.freshness.web;

import org.jspecify.annotations.NullMarked;
