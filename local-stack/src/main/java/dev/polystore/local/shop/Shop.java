package dev.polystore.local.shop;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** The shop's services, each with its API. */
public record Shop(
        Api catalog, Api cart, Api orders, Api inventory, Api payments, Api analytics, Api provider, Api auditor) {

    private static final Duration MUCH_WORK = Duration.ofMinutes(10);

    /** Finds the replicas of each service by its name, such as {@code order-service}. */
    public static Shop at(Function<String, List<String>> urlsOfService) {
        return new Shop(
                new Api(urlsOfService.apply("catalog-service")),
                new Api(urlsOfService.apply("cart-service")),
                new Api(urlsOfService.apply("order-service")),
                new Api(urlsOfService.apply("inventory-service")),
                new Api(urlsOfService.apply("payment-service")),
                new Api(urlsOfService.apply("analytics-service")),
                new Api(urlsOfService.apply("payment-provider-simulator")),
                patientApi(urlsOfService.apply("auditor-service")));
    }

    /** Of a service that has much to do before it answers. */
    public static Api patientApi(List<String> urls) {
        return new Api(urls, MUCH_WORK);
    }
}
