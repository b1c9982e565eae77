package dev.polystore.bench.site;

import dev.polystore.local.shop.Shop;
import dev.polystore.local.stack.StackStatus;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the shop is.
 *
 * @param kafka its bootstrap servers
 * @param stack its processes, if it runs on this machine
 */
public record Site(Function<String, List<String>> services, String kafka, Optional<StackStatus> stack) {

    public static Site of(StackStatus stack) {
        return new Site(stack::urls, "127.0.0.1:" + port(stack, "kafka"), Optional.of(stack));
    }

    private static int port(StackStatus stack, String component) {
        return stack.components().stream()
                .filter(it -> it.name().equals(component))
                .findFirst()
                .orElseThrow()
                .port();
    }

    public Shop shop() {
        return Shop.at(services);
    }

    public List<String> urls(String service) {
        return services.apply(service);
    }
}
