package dev.polystore.messaging.consumer;

import static dev.polystore.messaging.CrashPoint.POLL_COMMITTED;

import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.MessageDecoder;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Handles what a poll brought from one topic: all in one transaction if that works, otherwise message by message.
 *
 * <p>A transient fault is thrown on to the container, which waits and hands over the same poll again; a poison message is
 * parked together with all that follows on its key.
 */
final class PollListener implements BatchMessageListener<String, byte[]> {

    private static final Logger log = LoggerFactory.getLogger(PollListener.class);

    private final TopicHandlers handlers;
    private final MessageReader reader;
    private final PollTransaction transaction;
    private final DeadLetters deadLetters;
    private final TransientFaults faults;

    PollListener(
            TopicHandlers handlers,
            MessageDecoder decoder,
            PollTransaction transaction,
            DeadLetters deadLetters,
            TransientFaults faults) {
        this.handlers = handlers;
        this.reader = new MessageReader(handlers, decoder);
        this.transaction = transaction;
        this.deadLetters = deadLetters;
        this.faults = faults;
    }

    @Override
    public void onMessage(List<ConsumerRecord<String, byte[]>> poll) {
        try {
            var split = deadLetters.split(handlers.topic(), poll);
            handleFree(split.free());
            split.waiting().forEach(this::handleAlone);
            POLL_COMMITTED.reached();
        } catch (RuntimeException forNow) {
            log.warn("{}: {} messages wait for a fault to pass", handlers.topic(), poll.size(), forNow);
            throw forNow;
        }
    }

    private void handleFree(List<ConsumerRecord<String, byte[]>> records) {
        var reading = reader.read(records);
        try {
            handle(reading.messages());
        } catch (RuntimeException failed) {
            rethrowIfTransient(failed);
            log.warn("{}: {} messages failed together, now one by one", handlers.topic(), records.size(), failed);
            records.forEach(this::handleAlone);
            return;
        }
        reading.doubtful().forEach(this::handleAlone);
    }

    private void handleAlone(ConsumerRecord<String, byte[]> record) {
        if (deadLetters.follow(record)) {
            return;
        }
        try {
            reader.read(record).ifPresent(message -> handle(List.of(message)));
        } catch (RuntimeException failed) {
            rethrowIfTransient(failed);
            deadLetters.park(record, failed);
        }
    }

    private void rethrowIfTransient(RuntimeException failed) {
        if (faults.isTransient(failed)) {
            throw failed;
        }
    }

    private void handle(List<ReceivedMessage<?>> messages) {
        if (messages.isEmpty()) {
            return;
        }
        if (!handlers.prepares()) {
            transaction.handle(handlers, messages);
            return;
        }
        // A second message of a key may need what the first one committed, so each round holds a key once.
        for (var round : Rounds.of(messages)) {
            transaction.handle(handlers, round);
        }
    }
}
