package dev.polystore.auditor.audit;

import java.util.stream.Stream;

/** Rows of the shop that belong together, part by part. */
public interface Area {

    /** What its rows are called, such as {@code orders}. */
    String rows();

    /** To be taken one after the other, and to be closed. */
    Stream<Look> looks(Scope scope);
}
