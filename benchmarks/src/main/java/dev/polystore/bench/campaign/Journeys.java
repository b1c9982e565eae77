package dev.polystore.bench.campaign;

import dev.polystore.bench.load.Baskets;
import dev.polystore.bench.load.CartJourney;
import dev.polystore.bench.load.Http;
import dev.polystore.bench.load.Journey;
import dev.polystore.bench.load.OrderJourney;
import dev.polystore.bench.report.Settings;
import dev.polystore.bench.site.Site;
import java.util.UUID;

/** Finds the journey that was asked for; its customers are others each time. */
final class Journeys {

    private Journeys() {}

    static Journey of(Site site, Settings settings, Baskets baskets) {
        var run = UUID.randomUUID();
        return switch (settings.journey()) {
            case CART -> new CartJourney(new Http(site.urls("cart-service"), settings.connections()), baskets, run);
            case ORDER -> new OrderJourney(new Http(site.urls("order-service"), settings.connections()), baskets, run);
        };
    }
}
