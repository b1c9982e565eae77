package dev.polystore.local.stack;

import dev.polystore.backing.ClickHouse;
import dev.polystore.backing.ClickHouseSettings;
import dev.polystore.backing.Kafka;
import dev.polystore.backing.KafkaSettings;
import dev.polystore.backing.Mongo;
import dev.polystore.backing.MongoSettings;
import dev.polystore.backing.Postgres;
import dev.polystore.backing.PostgresSettings;
import dev.polystore.backing.Redis;
import dev.polystore.backing.RedisSettings;
import dev.polystore.backing.Server;
import dev.polystore.backing.ServerSettings;
import dev.polystore.backing.binaries.BinaryCache;
import dev.polystore.local.Place;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that runs, on one page: ports, memory in megabytes, settings, and what must be ready before what. */
public final class Topology {

    private static final Set<String> SHOP = Set.of(
            "catalog-service",
            "cart-service",
            "order-service",
            "inventory-service",
            "payment-service",
            "analytics-service");

    private final Place place;
    private final KafkaSettings kafka;
    private final PostgresSettings orders;
    private final PostgresSettings stock;
    private final PostgresSettings payments;
    private final MongoSettings products;
    private final RedisSettings carts;
    private final ClickHouseSettings sales;

    public Topology(Place place) {
        this.place = place;
        kafka = new KafkaSettings(at("kafka", 9192, 256), place.port(9193));
        orders = PostgresSettings.of(at("order-postgres", 5541, 32), "orders");
        stock = PostgresSettings.of(at("inventory-postgres", 5542, 32), "inventory");
        payments = PostgresSettings.of(at("payment-postgres", 5543, 32), "payments");
        products = MongoSettings.of(at("catalog-mongodb", 27117, 256), "catalog");
        carts = RedisSettings.of(at("cart-redis", 6479, 128), "cart");
        sales = ClickHouseSettings.of(at("analytics-clickhouse", 8223, 512), "analytics");
    }

    /** The databases and the broker. */
    List<BackingServer> servers(Progress progress) {
        return List.of(
                server(kafka.server(), progress, binaries -> new Kafka(kafka, binaries)),
                server(orders.server(), progress, binaries -> new Postgres(orders, binaries)),
                server(stock.server(), progress, binaries -> new Postgres(stock, binaries)),
                server(payments.server(), progress, binaries -> new Postgres(payments, binaries)),
                server(products.server(), progress, binaries -> new Mongo(products, binaries)),
                server(carts.server(), progress, binaries -> new Redis(carts, binaries)),
                server(sales.server(), progress, binaries -> new ClickHouse(sales, binaries)));
    }

    /** The six services of the shop, the foreign company that moves its money, and the auditor of them all. */
    public List<ServiceSettings> services() {
        return List.of(
                service("payment-provider-simulator", 8090)
                        .heap(64)
                        .environment(Map.of("SIMULATOR_DATA", data("payment-provider-simulator"))),
                service("catalog-service", 8081)
                        .heap(160)
                        .environment(kafka.environment())
                        .environment(products.environment())
                        .after("kafka", "catalog-mongodb"),
                service("cart-service", 8082)
                        .heap(128)
                        .environment(kafka.environment())
                        .environment(carts.environment())
                        .environment(Map.of("ORDER_SERVICE_URL", url(8083)))
                        .after("kafka", "cart-redis"),
                service("order-service", 8083)
                        .heap(192)
                        .environment(kafka.environment())
                        .environment(orders.environment())
                        .after("kafka", "order-postgres"),
                service("inventory-service", 8084)
                        .heap(160)
                        .environment(kafka.environment())
                        .environment(stock.environment())
                        .after("kafka", "inventory-postgres"),
                service("payment-service", 8085)
                        .heap(160)
                        .environment(kafka.environment())
                        .environment(payments.environment())
                        .environment(Map.of("PAYMENT_PROVIDER_URL", url(8090)))
                        .after("kafka", "payment-postgres"),
                service("analytics-service", 8086)
                        .heap(160)
                        .environment(kafka.environment())
                        .environment(sales.environment())
                        .after("kafka", "analytics-clickhouse"),
                service("auditor-service", 8087)
                        .heap(128)
                        .environment(kafka.environment())
                        .environment(addresses())
                        .after("kafka"));
    }

    /** Of all whom the auditor asks. */
    private Map<String, String> addresses() {
        return Map.of(
                "CATALOG_SERVICE_URL", url(8081),
                "CART_SERVICE_URL", url(8082),
                "ORDER_SERVICE_URL", url(8083),
                "INVENTORY_SERVICE_URL", url(8084),
                "PAYMENT_SERVICE_URL", url(8085),
                "ANALYTICS_SERVICE_URL", url(8086),
                "PAYMENT_PROVIDER_URL", url(8090));
    }

    /** What runs once at least. */
    List<Component> components(Progress progress) {
        return Stream.<Component>concat(
                        servers(progress).stream(), services().stream().map(settings -> new Service(settings, place)))
                .toList();
    }

    /** One more of each service of the shop; the provider is a foreign company, and one auditor is enough. */
    List<Component> replicas(int number) {
        return services().stream()
                .filter(settings -> SHOP.contains(settings.name()))
                .<Component>map(settings -> new Service(settings.replica(number), place))
                .toList();
    }

    private ServerSettings at(String name, int usualPort, int megabytes) {
        return new ServerSettings(name, place.data(name), place.port(usualPort), megabytes);
    }

    private static BackingServer server(
            ServerSettings settings, Progress progress, Function<BinaryCache, Server> server) {
        return new BackingServer(server.apply(BinaryCache.ofThisUser(line -> progress.tell(settings.name(), line))));
    }

    private ServiceSettings service(String name, int usualPort) {
        return ServiceSettings.of(name, place.port(usualPort));
    }

    private String url(int usualPort) {
        return "http://127.0.0.1:" + place.port(usualPort);
    }

    private String data(String component) {
        return place.data(component).toString();
    }
}
