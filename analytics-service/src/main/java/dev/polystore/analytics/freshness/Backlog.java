package dev.polystore.analytics.freshness;

import java.util.Set;

/** What there is still to take in. */
public interface Backlog {

    Reading read();

    /** @param behind those of the partitions that hold messages which were not taken in yet */
    record Reading(Set<Partition> partitions, Set<Partition> behind) {}
}
