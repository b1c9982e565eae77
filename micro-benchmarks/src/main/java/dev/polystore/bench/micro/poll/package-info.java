/** What it costs to note a poll's messages and to store their answers, durably. */
@NullMarked
package dev.polystore.bench.micro.poll;

import org.jspecify.annotations.NullMarked;
