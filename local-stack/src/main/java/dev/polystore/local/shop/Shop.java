package dev.polystore.local.shop;

import java.time.Duration;
import java.util.function.UnaryOperator;

/** The shop's services, each with its API. */
public record Shop(
        Api catalog, Api cart, Api orders, Api inventory, Api payments, Api analytics, Api provider, Api auditor) {

    private static final Duration MUCH_WORK = Duration.ofMinutes(10);

    /** Finds each service by its name, such as {@code order-service}. */
    public static Shop at(UnaryOperator<String> urlOfService) {
        return new Shop(
                new Api(urlOfService.apply("catalog-service")),
                new Api(urlOfService.apply("cart-service")),
                new Api(urlOfService.apply("order-service")),
                new Api(urlOfService.apply("inventory-service")),
                new Api(urlOfService.apply("payment-service")),
                new Api(urlOfService.apply("analytics-service")),
                new Api(urlOfService.apply("payment-provider-simulator")),
                patientApi(urlOfService.apply("auditor-service")));
    }

    /** Of a service that has much to do before it answers. */
    public static Api patientApi(String url) {
        return new Api(url, MUCH_WORK);
    }
}
