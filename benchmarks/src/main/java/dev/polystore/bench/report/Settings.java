package dev.polystore.bench.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;

/**
 * What was asked for.
 *
 * @param perSecond orders, at first if the highest rate is looked for
 * @param step how long a rate is tried while the highest is looked for
 * @param journey from the cart, or orders only
 * @param connections to a service, at most
 * @param burst how many orders come at once; 0 if they come one after the other
 * @param hotSku whether all want the same product, of which there is enough for half of them
 * @param oldOrders how many orders, and products, of the past the databases have
 */
public record Settings(
        double perSecond,
        Duration duration,
        Duration warmUp,
        Duration step,
        Journey journey,
        int connections,
        boolean max,
        long burst,
        boolean hotSku,
        int oldOrders) {

    /** Where customers begin. */
    public enum Journey {
        CART,
        ORDER
    }

    /** The mode's name, which the files bear that hold its figures. */
    @JsonProperty
    public String mode() {
        return (oldOrders > 0 ? "grown-" : "")
                + (hotSku ? "hot-sku-" : "")
                + (max ? "max" : burst > 0 ? "burst" : "rate");
    }

    public boolean atOnce() {
        return burst > 0;
    }
}
