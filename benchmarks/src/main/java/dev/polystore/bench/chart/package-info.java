/** Line charts as SVG, drawn without fonts or displays of this machine. */
@NullMarked
package dev.polystore.bench.chart;

import org.jspecify.annotations.NullMarked;
