package dev.polystore.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that reacts to an event of some service.
 *
 * <p>The first parameter is the event's record as this service reads it; a second one may be the {@link ReceivedMessage}
 * around it. The method runs in a transaction together with its inbox row and the messages that it publishes.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface EventHandler {}
