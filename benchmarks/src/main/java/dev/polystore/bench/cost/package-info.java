/** What an order costs the machine: processor time, commits, write-ahead log, messages, memory. */
@NullMarked
package dev.polystore.bench.cost;

import org.jspecify.annotations.NullMarked;
