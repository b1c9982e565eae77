package dev.polystore.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.polystore.backing.process.ChildProcess;
import dev.polystore.backing.process.Launch;
import dev.polystore.backing.process.Ports;
import dev.polystore.backing.process.Watchdog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** The payment provider, in a process of its own, so that it can die like one. */
class ProviderSimulator {

    private static final Path JAR = Path.of("../payment-provider-simulator/target/payment-provider-simulator.jar");

    private final Path directory;
    private final int port = Ports.free();
    private final RestClient http = RestClient.create(url());
    private @Nullable ChildProcess process;

    private ProviderSimulator(Path directory) {
        this.directory = directory;
    }

    /** Ends with this JVM. */
    static ProviderSimulator started() {
        try {
            var directory = Files.createTempDirectory("polystore-test-provider-");
            Watchdog.ofThisProcess().deleteAfterwards(directory);
            var provider = new ProviderSimulator(directory);
            provider.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    void start() {
        assertThat(Files.exists(JAR))
                .as("%s: build it first, with mvn package", JAR)
                .isTrue();
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-jar",
                JAR.toAbsolutePath().normalize().toString(),
                "--server.port=" + port,
                "--simulator.data=" + directory);
        process = ChildProcess.start(
                Launch.of("payment-provider-simulator", command, directory, directory.resolve("simulator.log")));
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> http.get()
                        .uri("/actuator/health")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .is2xxSuccessful());
    }

    void kill() {
        Objects.requireNonNull(process).kill();
    }

    /** How the provider sees the payment of an order: {@code UNKNOWN} if it does not. */
    String state(UUID order) {
        return http.get().uri("/authorizations/by-reference/{order}", order).exchange((_, response) -> {
            assertThat(response.getStatusCode()).isIn(HttpStatus.OK, HttpStatus.NOT_FOUND);
            return response.getStatusCode() == HttpStatus.OK
                    ? response.bodyTo(JsonNode.class).path("status").asString()
                    : "UNKNOWN";
        });
    }

    long charges(UUID order) {
        return http.get()
                .uri("/charges?size=1000")
                .retrieve()
                .body(JsonNode.class)
                .path("items")
                .valueStream()
                .filter(charge -> charge.path("reference").asString().equals(order.toString()))
                .count();
    }
}
