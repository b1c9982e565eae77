/** What Debezium's PostgreSQL connector is given so that it reads an outbox promptly and cheaply. */
@NullMarked
package dev.polystore.messaging.relay.postgres.capture;

import org.jspecify.annotations.NullMarked;
