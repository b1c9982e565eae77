/** What is told in the end: tables, files and pictures. */
@NullMarked
package dev.polystore.bench.report;

import org.jspecify.annotations.NullMarked;
