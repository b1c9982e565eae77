/** Says over HTTP what went wrong, the same way in every service. */
@NullMarked
package dev.polystore.web;

import org.jspecify.annotations.NullMarked;
