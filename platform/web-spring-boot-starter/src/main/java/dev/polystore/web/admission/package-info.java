/** Lets as many requests in as can be worked on, and asks the others to come back. */
@NullMarked
package dev.polystore.web.admission;

import org.jspecify.annotations.NullMarked;
