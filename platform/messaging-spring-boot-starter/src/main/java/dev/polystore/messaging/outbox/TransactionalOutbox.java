package dev.polystore.messaging.outbox;

import dev.polystore.messaging.Event;
import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.OutboxMessage;
import dev.polystore.messaging.bulk.WriteBehind;

/** Gathers the messages of a transaction and inserts them all at once, just before it commits. */
public final class TransactionalOutbox implements Outbox {

    private final MessageEncoder encoder;
    private final WriteBehind<OutboxMessage> messages;

    public TransactionalOutbox(MessageEncoder encoder, OutboxStore store) {
        this.encoder = encoder;
        this.messages = new WriteBehind<>(store::insert);
    }

    @Override
    public void publish(Event event) {
        append(encoder.event(event));
    }

    @Override
    public void append(OutboxMessage message) {
        if (!WriteBehind.isPossible()) {
            throw new IllegalStateException(
                    "Message %s was published outside of a transaction".formatted(message.type()));
        }
        messages.add(message);
    }
}
