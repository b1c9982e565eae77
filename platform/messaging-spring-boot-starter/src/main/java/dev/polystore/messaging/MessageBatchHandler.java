package dev.polystore.messaging;

import java.util.List;
import java.util.Set;

/**
 * Handles all messages of some topics that one poll of Kafka brought, in one go; for those that gain from it, such as a
 * projection that inserts in blocks. {@link CommandHandler} and {@link EventHandler} are the simpler way.
 */
public interface MessageBatchHandler {

    Set<String> topics();

    /** The records it reads; messages of other types on its topics are skipped. */
    Set<Class<?>> reads();

    /**
     * Handles messages in the order of each partition, in the transaction of the poll. When one of them makes it throw,
     * the batch is rolled back and handed over again message by message.
     */
    void handle(List<ReceivedMessage<?>> messages);
}
