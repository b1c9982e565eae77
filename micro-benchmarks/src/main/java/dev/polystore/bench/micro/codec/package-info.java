/** What it costs to seal a record as a message and to read it again. */
@NullMarked
package dev.polystore.bench.micro.codec;

import org.jspecify.annotations.NullMarked;
