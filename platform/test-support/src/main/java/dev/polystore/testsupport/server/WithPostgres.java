package dev.polystore.testsupport.server;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives a Spring test a PostgreSQL database with its three users, as {@code DB_*} properties. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithPostgres {

    /** The database, which is also the name of the app user. */
    String value();
}
