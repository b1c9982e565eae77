package dev.polystore.testsupport.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a Spring test a ClickHouse database, as {@code CLICKHOUSE_*} properties. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithClickHouse {

    /** The database and its user; by default the name of the service. */
    String value() default "";
}
