/** Messages between services: out through a transactional outbox, in through an inbox, each taking effect once. */
@NullMarked
package dev.polystore.messaging;

import org.jspecify.annotations.NullMarked;
