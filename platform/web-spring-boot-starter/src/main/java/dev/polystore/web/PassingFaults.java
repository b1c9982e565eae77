package dev.polystore.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Whether it makes sense to ask again: some cause of a failure is known to pass. */
final class PassingFaults {

    private final Collection<PassingFault> known;

    PassingFaults(Collection<PassingFault> known) {
        this.known = List.copyOf(known);
    }

    boolean cause(Throwable failure) {
        return Stream.<Throwable>iterate(failure, fault -> fault != null, Throwable::getCause)
                .anyMatch(fault -> known.stream().anyMatch(passing -> passing.matches(fault)));
    }
}
