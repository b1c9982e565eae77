package dev.polystore.bench.site;

import dev.polystore.local.shop.Api;
import dev.polystore.local.stack.StackStatus;
import dev.polystore.local.stack.StackStatus.ComponentStatus;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where the shop is.
 *
 * @param services the addresses of each service's replicas
 * @param kafka its bootstrap servers
 * @param components the shop's processes; none if they are elsewhere
 */
public record Site(Map<String, List<String>> services, String kafka, List<ComponentStatus> components) {

    public Site {
        services = Map.copyOf(services);
        components = List.copyOf(components);
    }

    public static Site of(StackStatus stack) {
        var services = stack.components().stream()
                .filter(component -> component.name().endsWith("-service"))
                .map(ComponentStatus::name)
                .collect(Collectors.toMap(Function.identity(), stack::urls));
        var site = new Site(services, "", stack.components());
        return new Site(services, "127.0.0.1:" + site.port("kafka"), stack.components());
    }

    /** Whether the shop's processes are on this machine and can be looked at. */
    public boolean isLocal() {
        return !components.isEmpty();
    }

    public boolean knows(String service) {
        return services.containsKey(service);
    }

    /** @throws Unmeasurable if nobody has said where the service is */
    public List<String> urls(String service) {
        var urls = services.get(service);
        if (urls == null) {
            throw new Unmeasurable("Where is %s? Say it with its --...-url option.".formatted(service));
        }
        return urls;
    }

    public Api api(String service) {
        return new Api(urls(service));
    }

    public int port(String component) {
        return components.stream()
                .filter(it -> it.name().equals(component))
                .map(ComponentStatus::port)
                .findFirst()
                .orElseThrow(() -> new Unmeasurable("No %s runs here".formatted(component)));
    }
}
