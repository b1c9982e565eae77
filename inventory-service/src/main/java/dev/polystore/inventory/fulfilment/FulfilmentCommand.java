package dev.polystore.inventory.fulfilment;

import dev.polystore.inventory.shipment.Address;
import dev.polystore.inventory.stock.Goods;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** What can be asked for an order. Each may be asked again and gets the same reply. */
public sealed interface FulfilmentCommand {

    UUID orderId();

    /** The goods that it names itself. */
    default Goods goods() {
        return Goods.none();
    }

    /** Sets goods aside: all lines or none. */
    record ReserveStock(UUID orderId, List<Line> lines) implements FulfilmentCommand {

        /** So many pieces of a product. */
        public record Line(String sku, int quantity) {}

        @Override
        public Goods goods() {
            return new Goods(
                    lines.stream().collect(Collectors.toMap(Line::sku, Line::quantity, Math::addExact, TreeMap::new)));
        }
    }

    /** Takes a reservation back, even one that is still to come. */
    record ReleaseStock(UUID orderId) implements FulfilmentCommand {}

    /** Sends what is reserved. */
    record ArrangeShipment(UUID orderId, Address address) implements FulfilmentCommand {}

    /** Takes a shipment back that the carrier does not have yet. */
    record ReturnStock(UUID orderId) implements FulfilmentCommand {}
}
