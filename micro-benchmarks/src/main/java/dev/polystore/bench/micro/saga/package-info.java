/** What it costs to decide how a saga goes on. */
@NullMarked
package dev.polystore.bench.micro.saga;

import org.jspecify.annotations.NullMarked;
