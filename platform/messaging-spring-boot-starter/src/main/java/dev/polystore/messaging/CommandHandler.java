package dev.polystore.messaging;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that carries out a command, sent to {@code <this service>.commands}, and returns its reply.
 *
 * <p>The first parameter is the command's record; a second one may be the {@link ReceivedMessage} around it. The method
 * runs in a transaction together with its inbox row and its reply. It must be idempotent by business key, as a command
 * that is sent again has a new id. To ask another party first, outside of the transaction, it returns {@link Prepared}.
 * A reply of {@code null} is silence: the sender will time out and decide.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface CommandHandler {}
