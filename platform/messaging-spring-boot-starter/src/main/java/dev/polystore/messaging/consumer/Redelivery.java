package dev.polystore.messaging.consumer;

import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.MessageDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hands messages to their handlers once more, outside of a poll: what was parked is replayed with it. */
public final class Redelivery {

    private final MessageConsumers consumers;
    private final MessageDecoder decoder;
    private final PollTransaction transaction;

    public Redelivery(MessageConsumers consumers, MessageDecoder decoder, PollTransaction transaction) {
        this.consumers = consumers;
        this.decoder = decoder;
        this.transaction = transaction;
    }

    /** The topics that this service listens to. */
    public Set<String> topics() {
        return consumers.handlers().topics();
    }

    /**
     * Handles a message as if it came from its topic: in a transaction of its own, and once however often.
     *
     * @return why it could not be handled; empty if it could
     */
    public String handle(ConsumerRecord<String, byte[]> record) {
        try {
            var handlers = consumers.handlers().of(record.topic());
            read(handlers, record).forEach(message -> transaction.handle(handlers, List.of(message)));
            return "";
        } catch (RuntimeException failed) {
            return failed.toString();
        }
    }

    /**
     * Tries messages of one topic up to the first that fails, and takes their effects back. Those whose handlers ask
     * another party, or have no transaction, are only read.
     *
     * @return for each that was tried why it could not be handled; empty if it could
     */
    public List<String> rehearse(List<ConsumerRecord<String, byte[]>> records) {
        var failures = new ArrayList<String>();
        var before = new ArrayList<ReceivedMessage<?>>();
        for (var record : records) {
            var failure = rehearse(record, before);
            failures.add(failure);
            if (!failure.isEmpty()) {
                break;
            }
        }
        return failures;
    }

    private String rehearse(ConsumerRecord<String, byte[]> record, List<ReceivedMessage<?>> before) {
        try {
            var handlers = consumers.handlers().of(record.topic());
            before.addAll(read(handlers, record));
            if (transaction.canRehearse() && !handlers.prepares()) {
                transaction.rehearse(handlers, before);
            }
            return "";
        } catch (RuntimeException failed) {
            return failed.toString();
        }
    }

    private List<ReceivedMessage<?>> read(TopicHandlers handlers, ConsumerRecord<String, byte[]> record) {
        var read = new ArrayList<ReceivedMessage<?>>();
        new MessageReader(handlers, decoder).read(record).ifPresent(read::add);
        return read;
    }
}
