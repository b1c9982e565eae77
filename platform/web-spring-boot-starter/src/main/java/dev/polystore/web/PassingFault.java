package dev.polystore.web;

/**
 * Tells faults that pass by themselves, such as a database being away: who asks is told to ask again. Add a bean for what
 * a service's client throws.
 */
@FunctionalInterface
public interface PassingFault {

    boolean matches(Throwable fault);
}
