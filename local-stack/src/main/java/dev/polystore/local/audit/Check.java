package dev.polystore.local.audit;

import java.util.stream.Stream;

/** A statement that holds when everything has come to rest. */
interface Check {

    /** What is claimed, for humans. */
    String claim();

    /** Where the records contradict it. */
    Stream<String> differences(Records records);
}
