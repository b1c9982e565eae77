/** The figures, where they are read. */
@NullMarked
package dev.polystore.bench.micro.report;

import org.jspecify.annotations.NullMarked;
