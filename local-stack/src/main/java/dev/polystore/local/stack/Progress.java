package dev.polystore.local.stack;

/** Hears what a component does that takes its time. */
@FunctionalInterface
interface Progress {

    void tell(String component, String line);
}
