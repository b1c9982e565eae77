package dev.polystore.bench.cost;

import dev.polystore.bench.site.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.DoubleSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the services once a second how far their relays are behind, until closed. */
final class RelayLags implements AutoCloseable {

    private static final List<String> SERVICES =
            List.of("cart-service", "order-service", "inventory-service", "payment-service", "catalog-service");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Site site;
    private final Map<String, DoubleSummaryStatistics> lags = new LinkedHashMap<>();
    private final Map<String, String> units = new LinkedHashMap<>();

    RelayLags(Site site) {
        this.site = site;
        clock.scheduleAtFixedRate(this::look, 0, 1, TimeUnit.SECONDS);
    }

    private void look() {
        SERVICES.stream().filter(site::knows).forEach(this::look);
    }

    private void look(String service) {
        try {
            var metric = metric(site.urls(service).getFirst() + "/actuator/metrics/polystore.relay.lag");
            var lag = metric.path("measurements").path(0).path("value").asDouble(Double.NaN);
            if (!Double.isNaN(lag)) {
                lags.computeIfAbsent(service, _ -> new DoubleSummaryStatistics())
                        .accept(lag);
                units.put(service, metric.path("baseUnit").asString(""));
            }
        } catch (IOException | JacksonException e) {
            // One look less: who cannot answer in time has other worries, and not every shop shows its metrics.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private JsonNode metric(String uri) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(uri)).timeout(PATIENCE).build();
        return JsonMapper.shared()
                .readTree(http.send(request, BodyHandlers.ofString()).body());
    }

    @Override
    public void close() {
        clock.close();
        http.close();
    }

    /** Once closed. */
    List<RelayLag> all() {
        return lags.entrySet().stream()
                .map(lag -> new RelayLag(
                        lag.getKey(),
                        units.getOrDefault(lag.getKey(), ""),
                        lag.getValue().getAverage(),
                        lag.getValue().getMax()))
                .toList();
    }
}
