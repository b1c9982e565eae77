package dev.polystore.order.pricing.messaging;

import dev.polystore.messaging.EventHandler;
import dev.polystore.order.pricing.PriceListProjection;
import org.springframework.stereotype.Component;

/** Enters the catalog's news into the price list. */
@Component
class CatalogEventHandler {

    private final PriceListProjection priceList;

    CatalogEventHandler(PriceListProjection priceList) {
        this.priceList = priceList;
    }

    @EventHandler
    void on(ProductAdded added) {
        priceList.named(added.sku(), added.name(), added.version());
        priceList.priced(added.sku(), added.price(), added.version(), added.occurredAt());
    }

    @EventHandler
    void on(ProductChanged changed) {
        priceList.named(changed.sku(), changed.name(), changed.version());
    }

    @EventHandler
    void on(PriceChanged changed) {
        priceList.priced(changed.sku(), changed.price(), changed.version(), changed.occurredAt());
    }

    @EventHandler
    void on(ProductRetired retired) {
        priceList.retired(retired.sku(), retired.version(), retired.occurredAt());
    }
}
