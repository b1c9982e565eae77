package dev.polystore.inventory.fulfilment.messaging;

import dev.polystore.inventory.fulfilment.FulfillingOrders;
import dev.polystore.inventory.fulfilment.Fulfilment;
import dev.polystore.inventory.fulfilment.FulfilmentCommand;
import dev.polystore.messaging.MessageBatchHandler;
import dev.polystore.messaging.MessageEncoder;
import dev.polystore.messaging.Outbox;
import dev.polystore.messaging.ReceivedMessage;
import dev.polystore.messaging.codec.MessageTracing;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Carries out the commands of a poll together.
 *
 * <p>They share one transaction anyway. One by one each would lock its own products and keep them until the commit, and
 * two polls would sooner or later wait for each other in a circle.
 */
@Component
class FulfilmentCommandHandler implements MessageBatchHandler {

    private final FulfillingOrders fulfilling;
    private final Outbox outbox;
    private final MessageEncoder encoder;
    private final MessageTracing tracing;

    FulfilmentCommandHandler(
            FulfillingOrders fulfilling, Outbox outbox, MessageEncoder encoder, MessageTracing tracing) {
        this.fulfilling = fulfilling;
        this.outbox = outbox;
        this.encoder = encoder;
        this.tracing = tracing;
    }

    @Override
    public Set<String> topics() {
        return Set.of("inventory.commands");
    }

    @Override
    public Set<Class<?>> reads() {
        return Set.of(FulfilmentCommand.class.getPermittedSubclasses());
    }

    @Override
    public void handle(List<ReceivedMessage<?>> messages) {
        var commands = messages.stream().map(FulfilmentCommandHandler::command).toList();
        fulfilling.together(commands, fulfilment -> {
            messages.forEach(message -> tracing.within(message, () -> answer(message, fulfilment)));
            return messages.size();
        });
    }

    private void answer(ReceivedMessage<?> message, Fulfilment fulfilment) {
        outbox.append(encoder.reply(fulfilment.carryOut(command(message)), message));
    }

    private static FulfilmentCommand command(ReceivedMessage<?> message) {
        return (FulfilmentCommand) message.body();
    }
}
