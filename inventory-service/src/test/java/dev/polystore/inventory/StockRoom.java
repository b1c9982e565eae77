package dev.polystore.inventory;

import dev.polystore.inventory.fulfilment.FulfillingOrders;
import dev.polystore.inventory.fulfilment.FulfilmentCommand;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ArrangeShipment;
import dev.polystore.inventory.fulfilment.FulfilmentCommand.ReserveStock;
import dev.polystore.inventory.fulfilment.FulfilmentReply;
import dev.polystore.inventory.shipment.Address;
import dev.polystore.inventory.stock.KeepingStock;
import dev.polystore.inventory.stock.StockLevel;
import dev.polystore.inventory.stock.StockOverview;
import dev.polystore.messaging.Ids;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fixtures: products that no other test uses, orders, and looks into the tables. */
public record StockRoom(KeepingStock keeping, StockOverview overview, FulfillingOrders fulfilling, JdbcClient jdbc) {

    /** A product of which so many pieces were received. */
    public String productWith(long pieces) {
        var sku = newSku();
        keeping.receive(sku, "first", pieces);
        return sku;
    }

    public static String newSku() {
        var id = Ids.next().toString().toUpperCase();
        return "SKU-" + id.substring(id.length() - 12);
    }

    public static ReserveStock reserve(UUID order, Map<String, Integer> goods) {
        return new ReserveStock(
                order,
                goods.entrySet().stream()
                        .map(line -> new ReserveStock.Line(line.getKey(), line.getValue()))
                        .toList());
    }

    public static ArrangeShipment arrange(UUID order) {
        return new ArrangeShipment(order, new Address("Lindenweg 4", "Leipzig", "04109", "DE"));
    }

    public FulfilmentReply carryOut(FulfilmentCommand command) {
        return fulfilling.carryOut(command);
    }

    /** An order that has got its pieces. */
    public UUID orderOf(String sku, int pieces) {
        var order = Ids.next();
        carryOut(reserve(order, Map.of(sku, pieces)));
        return order;
    }

    public StockLevel level(String sku) {
        return overview.level(sku).orElseThrow();
    }

    /** What the journal says is on hand. */
    public long journaled(String sku) {
        return jdbc.sql("select coalesce(sum(quantity), 0) from stock_movement where sku = :sku")
                .param("sku", sku)
                .query(Long.class)
                .single();
    }

    /** What orders hold. */
    public long held(String sku) {
        return jdbc.sql("""
                        select coalesce(sum(quantity), 0)
                        from reservation_line join reservation using (order_id)
                        where sku = :sku and status = 'HELD'
                        """).param("sku", sku).query(Long.class).single();
    }

    public void letExpire(UUID order) {
        jdbc.sql("update reservation set expires_at = now() - interval '1 second' where order_id = :order")
                .param("order", order)
                .update();
    }

    public List<JsonNode> published(String key, String type) {
        return jdbc.sql("select payload from outbox where aggregateid = :key and type = :type order by position")
                .param("key", key)
                .param("type", type)
                .query((row, _) -> JsonMapper.shared().readTree(row.getString(1)))
                .list();
    }
}
