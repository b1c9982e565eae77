package dev.polystore.local.audit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.polystore.local.shop.Api;
import dev.polystore.local.shop.Listing;
import dev.polystore.local.shop.Shop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;

/** What the services have on record, read through their public APIs. */
final class Records {

    private final Shop shop;
    private final Map<String, Long> piecesByOrder = new ConcurrentHashMap<>();

    Records(Shop shop) {
        this.shop = shop;
    }

    Map<String, OrderRow> orders() {
        var orders = new Listing<>(shop.orders(), "/v1/orders?size=100", OrderRow.class);
        return byKey(orders.newestFirst("orders", "next"), OrderRow::orderId);
    }

    /** How many pieces were ordered; asked only once, as an order's lines do not change. */
    long pieces(OrderRow order) {
        return piecesByOrder.computeIfAbsent(order.orderId(), id -> {
            var lines = shop.orders().get("/v1/orders/" + id).expect(200).body().path("lines");
            return lines.valueStream()
                    .mapToLong(line -> line.path("quantity").asLong())
                    .sum();
        });
    }

    List<SagaRow> sagas() {
        return new Listing<>(shop.orders(), "/v1/sagas?size=100", SagaRow.class).newestFirst("sagas", "next");
    }

    Map<String, PaymentRow> payments() {
        var payments = new Listing<>(shop.payments(), "/v1/payments?size=500", PaymentRow.class);
        return byKey(payments.newestFirst("items", "before"), PaymentRow::orderId);
    }

    Ledger ledger() {
        return read(shop.payments(), "/v1/ledger/summary", Ledger.class);
    }

    Map<String, ChargeRow> charges() {
        return byKey(
                new Listing<>(shop.provider(), "/charges?size=1000", ChargeRow.class).numbered(), ChargeRow::reference);
    }

    StockTotals stockTotals() {
        return read(shop.inventory(), "/v1/stock/summary", StockTotals.class);
    }

    List<StockRow> stock() {
        return new Listing<>(shop.inventory(), "/v1/stock?size=500", StockRow.class).numbered();
    }

    /** The read model's orders; it pages only so deep, so older ones are asked for by time. */
    Map<String, OrderRow> ordersInReadModel() {
        var all = new TreeMap<String, OrderRow>();
        var page = readModelPage("");
        while (page.stream().anyMatch(order -> !all.containsKey(order.orderId()))) {
            page.forEach(order -> all.put(order.orderId(), order));
            page = readModelPage("&to=" + page.getLast().placedAt().plusMillis(1));
        }
        return all;
    }

    private List<OrderRow> readModelPage(String until) {
        var orders = shop.analytics()
                .get("/v1/orders?size=200" + until)
                .expect(200)
                .body()
                .path("orders");
        return orders.valueStream()
                .map(order -> JsonMapper.shared().treeToValue(order, OrderRow.class))
                .toList();
    }

    private static <T> Map<String, T> byKey(List<T> rows, Function<T, String> key) {
        return rows.stream().collect(toMap(key, identity(), (first, _) -> first, TreeMap::new));
    }

    private static <T> T read(Api api, String path, Class<T> type) {
        return JsonMapper.shared().treeToValue(api.get(path).expect(200).body(), type);
    }
}
