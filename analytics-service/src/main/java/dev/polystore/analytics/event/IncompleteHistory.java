package dev.polystore.analytics.event;

/** A topic has lost messages that nobody else keeps. */
public class IncompleteHistory extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IncompleteHistory(String partition, long firstOffset) {
        super("The first %d messages of %s are gone, and what is in the read model may come from them"
                .formatted(firstOffset, partition));
    }
}
