package dev.polystore.inventory.stock.messaging;

import dev.polystore.inventory.stock.KeepingStock;
import dev.polystore.messaging.EventHandler;
import org.springframework.stereotype.Component;

/** Makes new products of the catalog known to the warehouse. */
@Component
class CatalogEventHandler {

    private final KeepingStock stock;

    CatalogEventHandler(KeepingStock stock) {
        this.stock = stock;
    }

    @EventHandler
    void handle(ProductAdded event) {
        stock.introduce(event.sku());
    }
}
