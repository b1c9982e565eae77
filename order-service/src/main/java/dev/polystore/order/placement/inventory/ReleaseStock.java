package dev.polystore.order.placement.inventory;

import dev.polystore.messaging.Command;
import java.util.UUID;

/** Undoes {@link ReserveStock}, whether it has been carried out or not. */
public record ReleaseStock(UUID orderId) implements Command<StockReleased> {}
