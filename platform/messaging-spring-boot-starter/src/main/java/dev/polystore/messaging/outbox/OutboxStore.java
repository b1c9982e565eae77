package dev.polystore.messaging.outbox;

import dev.polystore.messaging.OutboxMessage;
import java.util.List;

/** Where a database keeps its outbox. */
public interface OutboxStore {

    /** Inserts messages in their order, in one statement, as a part of the current transaction. */
    void insert(List<OutboxMessage> messages);
}
