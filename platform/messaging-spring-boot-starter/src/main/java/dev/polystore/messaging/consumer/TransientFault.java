package dev.polystore.messaging.consumer;

/** Tells faults that pass by themselves, such as a database being away. Add a bean for what a service's client throws. */
@FunctionalInterface
public interface TransientFault {

    boolean matches(Throwable fault);
}
