/** Time as a test wishes it. */
@NullMarked
package dev.polystore.testsupport.time;

import org.jspecify.annotations.NullMarked;
