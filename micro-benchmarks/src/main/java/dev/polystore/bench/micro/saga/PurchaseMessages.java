package dev.polystore.bench.micro.saga;

import dev.polystore.messaging.Command;
import java.util.List;
import java.util.UUID;

/** What {@link PurchaseSaga} says, and what it hears. */
final class PurchaseMessages {

    private PurchaseMessages() {}

    record Reserve(UUID purchase, List<Purchase.Item> items) implements Command<Answer> {}

    record Release(UUID purchase) implements Command<Answer> {}

    record Authorize(UUID purchase, long cents) implements Command<Answer> {}

    record Void(UUID purchase) implements Command<Answer> {}

    record Capture(UUID purchase) implements Command<Answer> {}

    record Ship(UUID purchase, String address) implements Command<Answer> {}

    sealed interface Answer {}

    record Done(String reference) implements Answer {}

    record Refused(String reason) implements Answer {}
}
