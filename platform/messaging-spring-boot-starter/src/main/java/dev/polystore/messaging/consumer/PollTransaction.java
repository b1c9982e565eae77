package dev.polystore.messaging.consumer;

import static dev.polystore.messaging.CrashPoint.EFFECTS_DONE;
import static dev.polystore.messaging.CrashPoint.INBOX_NOTED;
import static dev.polystore.messaging.CrashPoint.OTHER_PARTY_ANSWERED;

import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.MessageTracing;
import dev.polystore.messaging.inbox.Inbox;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Handles messages in one transaction: inbox rows, effects and the messages they cause commit together or not at all. */
public final class PollTransaction {

    private final String service;
    private final Inbox inbox;
    private final TransactionOperations transaction;
    private final MessageEncoder encoder;
    private final @Nullable Outbox outbox;
    private final MessageTracing tracing;

    public PollTransaction(
            String service,
            Inbox inbox,
            TransactionOperations transaction,
            MessageEncoder encoder,
            @Nullable Outbox outbox,
            MessageTracing tracing) {
        this.service = service;
        this.inbox = inbox;
        this.transaction = transaction;
        this.encoder = encoder;
        this.outbox = outbox;
        this.tracing = tracing;
    }

    void handle(TopicHandlers handlers, List<ReceivedMessage<?>> messages) {
        var preparation = handlers.prepares() ? Preparation.of(handlers, messages, tracing) : Preparation.none();
        if (handlers.prepares()) {
            OTHER_PARTY_ANSWERED.reached();
        }
        transaction.executeWithoutResult(_ -> takeEffect(handlers, messages, preparation));
    }

    /** Whether effects can be taken back: there is a transaction around them. */
    boolean canRehearse() {
        return transaction instanceof TransactionTemplate;
    }

    /** Handles messages and takes their effects back. */
    void rehearse(TopicHandlers handlers, List<ReceivedMessage<?>> messages) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            takeEffect(handlers, messages, Preparation.none());
        });
    }

    private void takeEffect(TopicHandlers handlers, List<ReceivedMessage<?>> messages, Preparation preparation) {
        var fresh = fresh(messages);
        INBOX_NOTED.reached();
        for (var message : fresh) {
            handlers.methodsFor(message.body().getClass()).forEach(method -> handle(method, message, preparation));
        }
        for (var handler : handlers.batchHandlers()) {
            var read = fresh.stream()
                    .filter(message -> handler.reads().contains(message.body().getClass()))
                    .toList();
            if (!read.isEmpty()) {
                handler.handle(read);
            }
        }
        EFFECTS_DONE.reached();
    }

    private List<ReceivedMessage<?>> fresh(List<ReceivedMessage<?>> messages) {
        Set<UUID> ids = messages.stream().map(ReceivedMessage::id).collect(Collectors.toSet());
        var accepted = new HashSet<>(inbox.accept(service, ids));
        var fresh = new ArrayList<ReceivedMessage<?>>(accepted.size());
        for (var message : messages) {
            if (accepted.remove(message.id())) {
                fresh.add(message);
            }
        }
        return fresh;
    }

    private void handle(HandlerMethod method, ReceivedMessage<?> message, Preparation preparation) {
        tracing.within(message, () -> {
            var reply = method.isPrepared() ? preparation.of(method, message).complete() : method.handle(message);
            if (reply != null && method.handlesCommands()) {
                outbox().append(encoder.reply(reply, message));
            }
        });
    }

    private Outbox outbox() {
        if (outbox == null) {
            throw new IllegalStateException("%s answers commands but has no outbox".formatted(service));
        }
        return outbox;
    }
}
