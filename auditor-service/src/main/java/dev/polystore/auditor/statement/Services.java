package dev.polystore.auditor.statement;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** All services by name. */
@Component
public class Services {

    private static final String PROVIDER = "payment-provider";

    private final Map<String, Service> byName;

    Services(ServiceAddresses addresses, RestClient.Builder http) {
        byName = addresses.services().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        address -> new Service(
                                address.getKey(),
                                http.clone()
                                        .baseUrl(address.getValue().toString())
                                        .build())));
    }

    public Service get(String name) {
        var service = byName.get(name);
        if (service == null) {
            throw new NoSuchElementException("No address of %s; set auditor.services.%s".formatted(name, name));
        }
        return service;
    }

    /** Those that exchange messages. */
    public Collection<Service> ofTheShop() {
        return byName.values().stream()
                .filter(service -> !service.name().equals(PROVIDER))
                .toList();
    }

    /** Those of them that have an outbox. */
    public List<Service> producers() {
        return ofTheShop().stream()
                .filter(service -> !service.name().equals("analytics-service"))
                .toList();
    }
}
