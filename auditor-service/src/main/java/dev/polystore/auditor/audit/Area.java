package dev.polystore.auditor.audit;

import java.util.Iterator;

/** Rows of the shop that belong together, part by part. */
public interface Area {

    /** What its rows are called, such as {@code orders}. */
    String rows();

    Iterator<Look> looks(Scope scope);
}
