package dev.polystore.messaging.outbox;

import dev.polystore.messaging.Event;
import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.OutboxMessage;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Gathers the messages of a transaction and inserts them all at once, just before it commits. */
public final class TransactionalOutbox implements Outbox {

    private final MessageEncoder encoder;
    private final OutboxStore store;

    public TransactionalOutbox(MessageEncoder encoder, OutboxStore store) {
        this.encoder = encoder;
        this.store = store;
    }

    @Override
    public void publish(Event event) {
        append(encoder.event(event));
    }

    @Override
    public void append(OutboxMessage message) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "Message %s was published outside of a transaction".formatted(message.type()));
        }
        pending().messages.add(message);
    }

    private Pending pending() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Pending pending) {
            return pending;
        }
        var pending = new Pending();
        TransactionSynchronizationManager.bindResource(this, pending);
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    private final class Pending implements TransactionSynchronization {

        private final List<OutboxMessage> messages = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            store.insert(messages);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TransactionalOutbox.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TransactionalOutbox.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(TransactionalOutbox.this);
        }
    }
}
