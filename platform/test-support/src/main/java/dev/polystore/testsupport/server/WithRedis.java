package dev.polystore.testsupport.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a Spring test a Redis, as {@code REDIS_URL}. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithRedis {

    /** The user, whose name and a colon begin each of its keys; by default the name of the service. */
    String value() default "";
}
