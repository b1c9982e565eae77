package dev.polystore.analytics.event;

import java.util.List;

/** The events of one thing, also of the future. */
public interface Trail extends AutoCloseable {

    /** All that the topics hold now and that was not read before. */
    List<LoggedEvent> read();

    @Override
    void close();
}
