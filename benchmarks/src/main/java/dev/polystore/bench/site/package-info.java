/** The shop that is measured, and where it is. */
@NullMarked
package dev.polystore.bench.site;

import org.jspecify.annotations.NullMarked;
