package dev.polystore.bench;

import dev.polystore.bench.site.Site;
import dev.polystore.bench.site.Unmeasurable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the shop is, if it is not the local stack. */
final class SiteOptions {

    @Option(names = "--orders-url", paramLabel = "URL", description = "Of an order-service that runs elsewhere.")
    private @Nullable String orders;

    @Option(names = "--carts-url", paramLabel = "URL", description = "Of its cart-service.")
    private @Nullable String carts;

    @Option(names = "--catalog-url", paramLabel = "URL", description = "Of its catalog-service.")
    private @Nullable String catalog;

    @Option(names = "--inventory-url", paramLabel = "URL", description = "Of its inventory-service.")
    private @Nullable String inventory;

    @Option(names = "--auditor-url", paramLabel = "URL", description = "Of its auditor-service.")
    private @Nullable String auditor;

    @Option(names = "--kafka", paramLabel = "HOST:PORT", description = "Its Kafka.")
    private @Nullable String kafka;

    /** Nothing if the local stack is meant. */
    Optional<Site> elsewhere() {
        var services = new HashMap<String, List<String>>();
        add("order-service", orders, services);
        add("cart-service", carts, services);
        add("catalog-service", catalog, services);
        add("inventory-service", inventory, services);
        add("auditor-service", auditor, services);
        if (services.isEmpty() && kafka == null) {
            return Optional.empty();
        }
        if (kafka == null) {
            throw new Unmeasurable("Where is Kafka? Say it with --kafka HOST:PORT.");
        }
        return Optional.of(new Site(services, kafka, List.of()));
    }

    private static void add(String service, @Nullable String url, Map<String, List<String>> services) {
        if (url != null) {
            services.put(service, List.of(url));
        }
    }
}
