/** Talks to a service over Kafka as its neighbours do. */
@NullMarked
package dev.polystore.testsupport.messaging;

import org.jspecify.annotations.NullMarked;
